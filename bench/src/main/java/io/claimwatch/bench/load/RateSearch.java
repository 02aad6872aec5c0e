package io.claimwatch.bench.load;

import java.io.IOException;

/**
 * Looks for the highest rate that holds: doubles it until one does not, or halves it until one does, then halves what
 * lies between until it is within a twentieth.
 */
final class RateSearch {
    private static final double NEAR = 1.05;
    private static final double LEAST = 1;
    private static final int MOST_STEPS = 14;

    private RateSearch() {}

    /** Tries a rate. */
    interface Trial {
        boolean holds(double perSecond) throws IOException, InterruptedException;
    }

    /** The highest that held; 0 when none did. */
    static double highest(double first, Trial trial) throws IOException, InterruptedException {
        double held = 0;
        double failed = Double.POSITIVE_INFINITY;
        double rate = first;
        for (int step = 0; step < MOST_STEPS && rate >= LEAST && failed > held * NEAR; step++) {
            if (trial.holds(rate)) {
                held = rate;
            } else {
                failed = rate;
            }
            rate = Double.isInfinite(failed) ? held * 2 : held == 0 ? failed / 2 : (held + failed) / 2;
        }
        return held;
    }
}
