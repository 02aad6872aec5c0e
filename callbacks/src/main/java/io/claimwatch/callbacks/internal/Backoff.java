package io.claimwatch.callbacks.internal;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before trying again: doubled each time up to a bound, and spread, so that not all come at once. */
final class Backoff {
    private static final int MOST_DOUBLINGS = 30;

    private final long first;
    private final long longest;
    private final RandomGenerator random;

    Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first.toMillis();
        this.longest = longest.toMillis();
        this.random = random;
    }

    /**
     * Milliseconds, half to the whole of the doubled delay.
     *
     * @param attempts how many have failed; at least 1
     */
    long after(int attempts) {
        long doubled = first << Math.min(attempts - 1, MOST_DOUBLINGS);
        long whole = doubled < first ? longest : Math.min(longest, doubled);
        return whole / 2 + (long) (random.nextDouble() * (whole - whole / 2));
    }
}
