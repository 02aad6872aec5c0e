package io.claimwatch.store;

import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Measure;
import java.util.List;
import java.util.Map;

/**
 * Numbers for the dashboard, over a span of time.
 *
 * @param flags standing flags per claim category and hour, hours without any left out
 * @param decisions standing decisions by measure
 * @param precision how entries fared before people, most decided first, at most 500
 */
public record Statistics(List<HourCount> flags, Map<Measure, Long> decisions, List<EntryPrecision> precision) {

    /** @param hour start of the hour (UTC), epoch milliseconds */
    public record HourCount(long hour, ClaimCategory category, long flags) {}

    /**
     * How one entry fared: a case dismissed was a false alarm, any other measure but escalation upholds it.
     *
     * @param upheld cases
     * @param dismissed cases
     */
    public record EntryPrecision(String entry, String title, long upheld, long dismissed) {
        /** Share upheld, 0 to 1. */
        public double precision() {
            return upheld / (double) Math.max(1, upheld + dismissed);
        }
    }
}
