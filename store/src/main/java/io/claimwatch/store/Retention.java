package io.claimwatch.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Deletes what has been kept long enough. */
public interface Retention {
    /**
     * Deletes what is older than the policy allows by the store's clock, in small steps between other writes, leaves an
     * audit row, and tells what it deleted. On PostgreSQL talk goes by whole days (UTC): up to a day later. Completes on
     * a writer thread.
     */
    CompletionStage<Expired> expire(Policy policy);

    /**
     * How long things are kept. All but talk counts from the end of the session; for a session without one, from its
     * last event.
     *
     * @param talk talk that was never flagged, from its receipt
     * @param flagged flagged talk with its context; no longer than cases
     * @param corrections what was taken back on air; no longer than cases
     * @param cases cases with their flags, decisions and notes
     * @param audit the audit log, from when a row was written; no shorter than cases
     */
    record Policy(Duration talk, Duration flagged, Duration corrections, Duration cases, Duration audit) {
        /** 30 days; three years (Order 117 Art. 16). */
        public static final Policy DEFAULT = new Policy(Duration.ofDays(30), Duration.ofDays(3 * 366));

        public Policy {
            if (flagged.compareTo(cases) > 0 || corrections.compareTo(cases) > 0 || cases.compareTo(audit) > 0) {
                throw new IllegalArgumentException(
                        "flagged talk and corrections are kept no longer than cases, and cases"
                                + " no longer than the audit log");
            }
        }

        /** All records alike. */
        public Policy(Duration talk, Duration records) {
            this(talk, records, records, records, records);
        }
    }

    /**
     * What was deleted.
     *
     * @param partitions days of the log that were dropped whole, such as {@code events_20261124}; empty on SQLite
     */
    record Expired(
            long events,
            long cases,
            long flags,
            long decisions,
            long corrections,
            long auditRows,
            List<String> partitions) {}
}
