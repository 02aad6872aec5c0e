package io.claimwatch.bench.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Collects times from any thread, right to a thousandth; gives them a lap at a time and in all. */
final class StopWatch {
    private static final long LONGEST_MICROS = TimeUnit.HOURS.toMicros(1);
    private static final int DIGITS = 3;

    private final Recorder recorder = new Recorder(LONGEST_MICROS, DIGITS);
    private final Histogram all = new Histogram(LONGEST_MICROS, DIGITS);

    /** Below zero counts as zero: two clocks' milliseconds may differ by one. */
    void micros(long micros) {
        recorder.recordValue(Math.min(LONGEST_MICROS, Math.max(0, micros)));
    }

    /** Since the last lap. */
    synchronized Times lap() {
        Histogram lap = recorder.getIntervalHistogram();
        all.add(lap);
        return Times.of(lap);
    }

    /** p99 since the last lap, milliseconds; see {@link Tail}. */
    synchronized double lapTail() {
        Histogram lap = recorder.getIntervalHistogram();
        all.add(lap);
        return Tail.p99(lap);
    }

    synchronized Times all() {
        lap();
        return Times.of(all);
    }
}
