package io.claimwatch.launcher.internal.feed;

/**
 * Counts of times in buckets that widen with the time, so that a percentile is right to about 3% and memory is fixed.
 * Not safe for threads.
 */
public final class Latencies {
    private static final int PER_DOUBLING = 32;
    private static final int BUCKETS = 40 * PER_DOUBLING;

    private final long[] counts = new long[BUCKETS];
    private long total;

    /** @param micros a time; below one counts as one */
    public void add(long micros) {
        double doublings = Math.log((double) Math.max(1, micros)) / Math.log(2);
        counts[Math.min(BUCKETS - 1, (int) Math.round(doublings * PER_DOUBLING))]++;
        total++;
    }

    public long count() {
        return total;
    }

    /**
     * The time that the given share of all stayed within, in milliseconds; NaN when nothing was counted.
     *
     * @param share 0 to 1
     */
    public double millis(double share) {
        long wanted = (long) Math.ceil(share * total);
        long seen = 0;
        for (int i = 0; i < BUCKETS; i++) {
            seen += counts[i];
            if (total > 0 && seen >= Math.max(1, wanted)) {
                return Math.pow(2, (double) i / PER_DOUBLING) / 1000;
            }
        }
        return Double.NaN;
    }
}
