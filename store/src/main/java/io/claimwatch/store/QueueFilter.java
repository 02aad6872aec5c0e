package io.claimwatch.store;

import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Severity;

/**
 * Which cases to show; null in a field means all.
 *
 * @param lang language of the words, {@code zh} or {@code en}
 * @param escalated true for those that wait for a lead, false for the others
 */
public record QueueFilter(
        String tenant, ClaimCategory category, String room, Severity severity, String lang, Boolean escalated) {
    /** Everything that waits. */
    public static final QueueFilter ALL = new QueueFilter(null, null, null, null, null, null);

    /** Everything that waits in a tenant's rooms. */
    public static QueueFilter of(String tenant) {
        return new QueueFilter(tenant, null, null, null, null, null);
    }
}
