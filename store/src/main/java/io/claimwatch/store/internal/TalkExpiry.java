package io.claimwatch.store.internal;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Deletes talk from the log. What was flagged stays longer, with {@link #CONTEXT} finals on each side. */
interface TalkExpiry {
    /** Finals on each side of a flagged one that stay with it. */
    int CONTEXT = 12;

    /**
     * @param talkBefore talk received before goes
     * @param flaggedBefore flagged talk of sessions that ended before goes
     */
    CompletableFuture<Deleted> expire(long talkBefore, long flaggedBefore);

    /**
     * What was deleted.
     *
     * @param partitions that were dropped whole
     */
    record Deleted(long events, List<String> partitions) {}
}
