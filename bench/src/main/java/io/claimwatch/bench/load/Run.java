package io.claimwatch.bench.load;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One run: warm up, measure, wait until all that was said has been answered. */
final class Run {
    private static final String STORED = "claimwatch_gateway_stored_total";
    private static final String ACKNOWLEDGEMENT = "claimwatch_gateway_acknowledgement_seconds";
    private static final int PROGRESS_SECONDS = 10;

    private final Stage stage;
    private final Plan plan;
    private final Tally tally;
    private final Consumer<String> say;
    private final long begunNanos = System.nanoTime();
    private Stand lap;

    /** @param say takes a line of progress */
    Run(Stage stage, Plan plan, Consumer<String> say) {
        this.stage = stage;
        this.plan = plan;
        this.tally = stage.countAnew();
        this.say = say;
    }

    Outcome run() throws IOException, InterruptedException {
        stage.cast().pace(plan.perRoom());
        Stand begun = Stand.now(stage.server(), tally);
        lap = begun;
        Settling settling = new Settling(stage);
        Pacer pacer = Pacer.begin(stage.cast(), tally);
        pass(plan.warmUp());
        Stand from = Stand.now(stage.server(), tally);
        tally.measure();
        pass(plan.seconds());
        Stand to = Stand.now(stage.server(), tally);
        pacer.end();
        Scrape last = settling.await();
        return outcome(begun, from, to, last);
    }

    private void pass(int seconds) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.sleep(Math.min(left, TimeUnit.SECONDS.toNanos(PROGRESS_SECONDS)));
            progress();
        }
    }

    private void progress() throws IOException, InterruptedException {
        Stand now = Stand.now(stage.server(), tally);
        say.accept(String.format(
                Locale.ROOT,
                "%5d s  %,7.0f/s  %,10d sent  %,7d under way  %,6d to judge  %,7d flags  push p99 %6.0f ms"
                        + "  cores %.2f + %.2f",
                TimeUnit.NANOSECONDS.toSeconds(now.nanos() - begunNanos),
                now.acknowledgedPerSecond(lap),
                tally.sent(),
                tally.sent() - tally.acknowledged(),
                now.server().count(Settling.LAG),
                tally.pushed(),
                tally.toPush().lap().p99(),
                now.serverCores(lap),
                now.ownCores(lap)));
        lap = now;
    }

    private Outcome outcome(Stand begun, Stand from, Stand to, Scrape last) throws IOException {
        Scrape first = begun.server();
        return new Outcome(
                new Outcome.Events(
                        tally.sent(),
                        tally.acknowledged(),
                        last.count(STORED) - first.count(STORED),
                        tally.refusals(),
                        tally.resent(),
                        tally.breaks()),
                new Outcome.Flags(
                        tally.claims(),
                        tally.unseen(),
                        last.count(Settling.FLAGS) - first.count(Settling.FLAGS),
                        tally.pushed(),
                        tally.doubled()),
                to.acknowledgedPerSecond(from),
                last.since(from.server(), ACKNOWLEDGEMENT),
                tally.toPush().all(),
                tally.toAcknowledged().all(),
                tally.toSeen().all(),
                new Outcome.Machine(to.serverCores(from), to.ownCores(from), stage.gc()));
    }
}
