package io.claimwatch.store;

/**
 * Counters since the store was opened, for metrics.
 *
 * @param appended events that became durable
 * @param duplicates events that the lane already had
 * @param refused writes turned away, both files
 * @param commits transactions, both files
 * @param queuedEvents events that wait for the log's writer now
 * @param commitNanos time spent in the log's transactions
 * @param sinceFailureNanos how long ago a write failed for which the storage is to blame; -1 when the last writes worked
 */
public record StoreStats(
        long appended,
        long duplicates,
        long refused,
        long commits,
        long queuedEvents,
        long commitNanos,
        long sinceFailureNanos) {}
