package io.claimwatch.bench.load;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Waits until what was said since it was made is acknowledged, judged and pushed. */
final class Settling {
    static final String FLAGS = "claimwatch_detector_flags_total";
    static final String LAG = "claimwatch_detector_lag";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);
    private static final long LOOK_MS = 300;
    private static final int STILL = 3;

    private final Stage stage;
    private final Tally tally;
    private final long flagsBefore;

    Settling(Stage stage) throws IOException, InterruptedException {
        this.stage = stage;
        this.tally = stage.tally();
        this.flagsBefore = scrape().count(FLAGS);
    }

    /** Returns when all is done, or it takes too long; the last look at the server. */
    Scrape await() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        Scrape now = scrape();
        int still = 0;
        while (still < STILL && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            now = scrape();
            boolean done = tally.acknowledged() == tally.sent()
                    && now.count(LAG) == 0
                    && tally.unseen() == 0
                    && now.count(FLAGS) - flagsBefore == tally.pushed();
            still = done ? still + 1 : 0;
        }
        return now;
    }

    private Scrape scrape() throws IOException, InterruptedException {
        return Scrape.of(stage.server().metrics());
    }
}
