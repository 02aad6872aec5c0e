package io.claimwatch.bench.load;

import java.util.concurrent.TimeUnit;

/** What waits for its acknowledgement or its flag. It is short when it is less than what is said in a second. */
final class Backlog {
    private static final long LOOK_MS = 100;
    private static final int LEAST_EVENTS = 50;
    private static final int LEAST_CLAIMS = 5;

    private final Tally tally;
    private final double eventsASecond;
    private final double claimsASecond;

    Backlog(Plan plan, Tally tally) {
        this.tally = tally;
        this.eventsASecond = Math.max(LEAST_EVENTS, plan.rate());
        this.claimsASecond = Math.max(LEAST_CLAIMS, plan.rate() / plan.life().claimOneIn());
    }

    boolean isShort() {
        return tally.sent() - tally.acknowledged() < eventsASecond && tally.unseen() < claimsASecond;
    }

    private boolean isEmpty() {
        return tally.sent() == tally.acknowledged() && tally.unseen() == 0;
    }

    /** Returns when it is short, or the time is over; whether it is. */
    boolean awaitShort(long untilNanos) throws InterruptedException {
        while (!isShort() && System.nanoTime() < untilNanos) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
        }
        return isShort();
    }

    /** Returns when nothing waits any more, or the time is over. */
    void awaitEmpty(long untilNanos) throws InterruptedException {
        while (!isEmpty() && System.nanoTime() < untilNanos) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
        }
    }
}
