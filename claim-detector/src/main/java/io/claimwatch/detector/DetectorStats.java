package io.claimwatch.detector;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/** What the detector did since it started; for metrics. Safe for all threads. */
public final class DetectorStats {
    private final LongAdder segments = new LongAdder();
    private final LongAdder notJudged = new LongAdder();
    private final LongAdder flags = new LongAdder();
    private final LongAdder entryErrors = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final AtomicLong position = new AtomicLong();
    private final AtomicReference<LongConsumer> onJudged = new AtomicReference<>(receivedAt -> {});
    private final AtomicLong lag = new AtomicLong();

    public void segment() {
        segments.increment();
    }

    /** A segment in a language that nobody here judges. */
    public void notJudged() {
        notJudged.increment();
    }

    public void flags(int count) {
        flags.add(count);
    }

    public void entryErrors(int count) {
        entryErrors.add(count);
    }

    /** The log could not be read or the flags not stored; it is tried again. */
    public void retry() {
        retries.increment();
    }

    /**
     * @param at position read up to
     * @param end the log's end
     */
    public void moved(long at, long end) {
        position.set(at);
        lag.set(Math.max(0, end - at));
    }

    /**
     * Tells of every event that was judged and whose flags are durable.
     *
     * @param receivedAt told when the event was received, epoch milliseconds; on the detector's thread, so it must not
     *     block
     */
    public void onJudged(LongConsumer receivedAt) {
        onJudged.set(receivedAt);
    }

    public void judged(long receivedAt) {
        onJudged.get().accept(receivedAt);
    }

    public long segmentCount() {
        return segments.sum();
    }

    public long notJudgedCount() {
        return notJudged.sum();
    }

    public long flagCount() {
        return flags.sum();
    }

    public long entryErrorCount() {
        return entryErrors.sum();
    }

    public long retryCount() {
        return retries.sum();
    }

    public long position() {
        return position.get();
    }

    /** Events in the log that were not judged yet. */
    public long lag() {
        return lag.get();
    }
}
