package io.claimwatch.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Who did what, for good: rows are only ever added, and each carries the SHA-256 over the hash before it and its own
 * canonical JSON, so a row changed or taken out later is found.
 */
public interface AuditLog {
    /**
     * Adds a row about something that happened outside the store (a page of evidence exported, a lexicon reloaded).
     *
     * @param actor login, or the name of a part of the system
     * @param action such as {@code lexicon.reload}
     * @param subject what it was done to; empty if nothing
     * @param details small, without secrets or transcripts
     */
    CompletionStage<Entry> record(String actor, String action, String subject, Map<String, Object> details);

    /**
     * Rows before a number, newest first.
     *
     * @param before exclusive; {@link Long#MAX_VALUE} for the newest
     * @param actor null for all
     * @param subject null for all
     * @param limit 1 to 1,000
     */
    List<Entry> page(long before, String actor, String subject, int limit);

    /** Recomputes the whole chain. Blocks, some 100,000 rows a second. */
    Verification verify();

    /**
     * One row.
     *
     * @param number from 1, without gaps
     * @param details JSON object
     * @param hash 64 hexadecimal digits
     */
    record Entry(long number, long at, String actor, String action, String subject, String details, String hash) {}

    /**
     * What verifying found.
     *
     * @param rows how many were in order
     * @param head hash of the last row in order: kept elsewhere, it proves that the end was not cut off
     * @param broken number of the first row that is not as it was written, or is missing; empty when all are
     */
    record Verification(long rows, String head, Optional<Long> broken) {
        public boolean intact() {
            return broken.isEmpty();
        }
    }
}
