package io.claimwatch.store;

import io.claimwatch.contract.Severity;

/**
 * In which order cases come to a moderator: <b>severity × audience × age</b>, greatest first.
 *
 * <ul>
 *   <li>severity: high 16, medium 4, low 1;
 *   <li>audience: 1 below 100 people or unknown, and one more for each power of ten from there (100 is 2, 1,000 is 3,
 *       10,000 is 4, 100,000 and more is 5);
 *   <li>age: milliseconds since the first words that nobody has decided on yet were spoken.
 * </ul>
 *
 * <p>The first two make the weight, which is stored: cases of one weight are in the order of their age for good, so the
 * queue is a merge of at most fifteen sorted lists and needs no sorting, however long it is.
 */
public final class Priority {
    private static final int TOP_BAND = 5;

    private Priority() {}

    /** @param audience people watching; null if unknown */
    public static int weight(Severity severity, Integer audience) {
        return of(severity) * band(audience);
    }

    /** Weight × age; an age below zero counts as one millisecond. */
    public static long of(int weight, long ageMs) {
        return weight * Math.max(1, ageMs);
    }

    private static int of(Severity severity) {
        return switch (severity) {
            case HIGH -> 16;
            case MEDIUM -> 4;
            case LOW -> 1;
        };
    }

    private static int band(Integer audience) {
        int band = 1;
        for (long people = 100; audience != null && audience >= people && band < TOP_BAND; people *= 10) {
            band++;
        }
        return band;
    }
}
