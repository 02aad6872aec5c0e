package io.claimwatch.store;

import java.util.List;

/**
 * A page of what waits, most urgent first.
 *
 * @param next give it back for the following page; null at the end. It freezes the clock, so pages do not overlap
 * @param counts of all that the filter lets through
 */
public record QueuePage(List<CaseSummary> cases, String next, Counts counts) {
    /** How many cases wait, by severity. */
    public record Counts(long high, long medium, long low) {
        public long total() {
            return high + medium + low;
        }
    }
}
