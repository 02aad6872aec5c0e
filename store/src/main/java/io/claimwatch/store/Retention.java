package io.claimwatch.store;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Deletes what has been kept long enough. */
public interface Retention {
    /**
     * Deletes what is older than the policy allows by the store's clock, in small steps between other writes, leaves an
     * audit row, and tells what it deleted. Completes on a writer thread.
     */
    CompletionStage<Expired> expire(Policy policy);

    /**
     * How long things are kept.
     *
     * @param talk talk that was never flagged, from its receipt
     * @param records flagged talk with its context, cases, decisions, audit, from the end of the session (for a session
     *     without one, from its last event)
     */
    record Policy(Duration talk, Duration records) {
        /** 30 days; three years (Order 117 Art. 16). */
        public static final Policy DEFAULT = new Policy(Duration.ofDays(30), Duration.ofDays(3 * 366));
    }

    /** What was deleted. */
    record Expired(long events, long cases, long flags, long decisions, long auditRows) {}
}
