package io.claimwatch.bench.load;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * How long something took, all in milliseconds.
 *
 * @param count of what was timed; with 0 all else says nothing
 */
record Times(long count, double p50, double p95, double p99, double max) {
    /** @param micros a histogram of microseconds */
    static Times of(Histogram micros) {
        return new Times(
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(95) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getMaxValue() / 1e3);
    }

    String line(String what) {
        return count == 0
                ? String.format(Locale.ROOT, "%-22s nothing to measure", what)
                : String.format(
                        Locale.ROOT,
                        "%-22s p50 %7.1f   p95 %7.1f   p99 %7.1f   max %7.1f ms   of %,d",
                        what,
                        p50,
                        p95,
                        p99,
                        max,
                        count);
    }
}
