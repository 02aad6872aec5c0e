package io.claimwatch.bench.load;

import java.util.List;
import org.HdrHistogram.Histogram;

/** The slowest of many, when times are whole milliseconds and few. */
final class Tail {
    private static final long MILLI = 1_000;

    private Tail() {}

    /**
     * p99 in milliseconds, as if those of one millisecond lay evenly inside it: between 7 and 8 lie worlds when they are
     * compared. NaN when nothing was timed.
     *
     * @param micros whole milliseconds, counted in microseconds
     */
    static double p99(Histogram micros) {
        long total = micros.getTotalCount();
        if (total == 0) {
            return Double.NaN;
        }
        double wanted = 0.99 * total;
        long at = Math.round(micros.getValueAtPercentile(99) / (double) MILLI);
        long upTo = micros.getCountBetweenValues(0, Math.max(0, at * MILLI + MILLI / 2 - 1));
        long below = at == 0 ? 0 : micros.getCountBetweenValues(0, at * MILLI - MILLI / 2 - 1);
        return at - 0.5 + (wanted - below) / Math.max(1, upTo - below);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
