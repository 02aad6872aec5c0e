package io.claimwatch.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Lets rooms talk at a steady pace while one fault after the other happens, evenly over the time. */
final class Course {
    private static final long DRAIN_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final Plan plan;
    private final Cast cast;
    private final Tally tally;
    private final Shares shares;
    private final Backlog backlog;
    private final List<String> told = new ArrayList<>();

    Course(Plan plan, Cast cast, Tally tally, Shares shares) {
        this.plan = plan;
        this.cast = cast;
        this.tally = tally;
        this.shares = shares;
        this.backlog = new Backlog(plan, tally);
    }

    /** Returns when all is acknowledged and flagged, or nobody would wait longer; what happened. */
    List<String> run(List<Fault> faults) throws IOException, InterruptedException {
        cast.seat(plan.warmUp() / 2.0);
        cast.pace(plan.perRoom());
        Pacer pacer = Pacer.begin(cast, tally);
        tally.trouble();
        TimeUnit.SECONDS.sleep(plan.warmUp());
        tally.measure();
        long begun = System.nanoTime();
        long gap = TimeUnit.SECONDS.toNanos(plan.seconds()) / (faults.size() + 1);
        long sentBefore = tally.sent();
        shares.begin();
        recover("begun", begun, begun + gap);
        for (int i = 0; i < faults.size(); i++) {
            sleepUntil(begun + (i + 1) * gap);
            befall(faults.get(i), begun + (i + 2) * gap);
        }
        sleepUntil(begun + (faults.size() + 1) * gap);
        shares.end();
        pacer.end();
        long ended = System.nanoTime();
        double seconds = (ended - begun) / 1e9;
        double sent = tally.sent() - sentBefore;
        backlog.awaitEmpty(ended + DRAIN_NANOS);
        told.add(String.format(
                Locale.ROOT,
                "last word acknowledged and flagged %,.1f s after it was said",
                (System.nanoTime() - ended) / 1e9));
        told.add(String.format(
                Locale.ROOT,
                "%,d rooms x %.3f segments/s: %,.0f events/s sent over %.0f s; connections broken %,d, sent again from %,d",
                plan.rooms(),
                plan.perRoom(),
                sent / seconds,
                seconds,
                tally.breaks(),
                tally.resent()));
        return told;
    }

    private void befall(Fault fault, long next) throws IOException, InterruptedException {
        long acknowledged = tally.acknowledged();
        tally.trouble();
        shares.trouble();
        long begun = System.nanoTime();
        fault.breaking().happen();
        String back = String.format(
                Locale.ROOT,
                "%-22s after %,11d acknowledged, back after %5.1f s",
                fault.what(),
                acknowledged,
                (System.nanoTime() - begun) / 1e9);
        recover(back, begun, next);
    }

    private void recover(String what, long begun, long next) throws IOException, InterruptedException {
        boolean caughtUp = backlog.awaitShort(next);
        told.add(String.format(
                Locale.ROOT,
                caughtUp ? "%s, caught up after %5.1f s" : "%s, behind still after %5.1f s",
                what,
                (System.nanoTime() - begun) / 1e9));
        if (caughtUp) {
            tally.calm();
            shares.calm();
        }
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(Math.max(0, nanos - System.nanoTime()));
    }
}
