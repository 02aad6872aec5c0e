package io.claimwatch.store;

/**
 * Something changed in another process that uses the same database. Only a hint: hints are merged, and some get lost with
 * the connection they come by.
 *
 * @param detail for {@link Kind#CASE} what changed, as JSON {@code {"change":…,"caseId":…,"by":…}}; else empty
 */
public record StoreHint(Kind kind, String detail) {
    /** What to look at. */
    public enum Kind {
        FLAGS,
        DECISIONS,
        CASE
    }
}
