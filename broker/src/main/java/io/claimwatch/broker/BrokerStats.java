package io.claimwatch.broker;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What passed through the broker since the start; for metrics. Safe for all threads. */
public final class BrokerStats {
    private final LongAdder appended = new LongAdder();
    private final LongAdder duplicates = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder invalid = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder late = new LongAdder();
    private final LongAdder expired = new LongAdder();
    private final LongAdder flags = new LongAdder();
    private final LongAdder stored = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder rebalances = new LongAdder();
    private final AtomicLong queued = new AtomicLong();
    private final AtomicLong lag = new AtomicLong();

    public void appended(int count) {
        appended.add(count);
    }

    /** Events that the lane already had. */
    public void duplicate() {
        duplicates.increment();
    }

    public void refused() {
        refused.increment();
    }

    /** A record that could not be read and went to the dead letters. */
    public void invalid() {
        invalid.increment();
    }

    /** A record on the topic that its lane already had. */
    public void repeated() {
        repeated.increment();
    }

    /** A batch that was judged before a product its sender knew of had arrived. */
    public void late() {
        late.increment();
    }

    /** Records that the broker deleted before they were read. */
    public void expired(long count) {
        expired.add(count);
    }

    public void flags(int count) {
        flags.add(count);
    }

    /** Records taken from a topic into the store. */
    public void stored(int count) {
        stored.add(count);
    }

    public void retry() {
        retries.increment();
    }

    public void rebalanced() {
        rebalances.increment();
    }

    public void queued(long events) {
        queued.addAndGet(events);
    }

    public void lag(long records) {
        lag.set(records);
    }

    public long appendedCount() {
        return appended.sum();
    }

    public long duplicateCount() {
        return duplicates.sum();
    }

    public long refusedCount() {
        return refused.sum();
    }

    public long invalidCount() {
        return invalid.sum();
    }

    public long repeatedCount() {
        return repeated.sum();
    }

    public long lateCount() {
        return late.sum();
    }

    public long expiredCount() {
        return expired.sum();
    }

    public long flagCount() {
        return flags.sum();
    }

    public long storedCount() {
        return stored.sum();
    }

    public long retryCount() {
        return retries.sum();
    }

    public long rebalanceCount() {
        return rebalances.sum();
    }

    public long queued() {
        return queued.get();
    }

    /** Records in this process's partitions that were not read yet, as of some seconds ago. */
    public long lag() {
        return lag.get();
    }
}
