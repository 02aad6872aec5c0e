package io.claimwatch.store;

/**
 * Where a tenant wants to be called back.
 *
 * @param flags whether flags are sent as well as decisions
 * @param status {@link Status#GONE} when the receiver answered that it is there no more
 * @param oldSecretUntil until when what is sent is signed with the secret before as well; null when it is not
 * @param waiting how many events are still to be sent
 * @param skipped flags that were not queued because too many waited already; they can be read by cursor
 * @param dead events that were given up and can be sent again
 * @param oldestAt since when the oldest waiting event waits; null when none does
 * @param deliveredAt when the receiver last took one; null if never
 * @param failedAt when it last did not; null if never
 * @param failure why; null if never
 */
public record Subscription(
        String id,
        String tenant,
        String name,
        String url,
        boolean flags,
        Status status,
        Long oldSecretUntil,
        long createdAt,
        long waiting,
        long skipped,
        long dead,
        Long oldestAt,
        Long deliveredAt,
        Long failedAt,
        String failure) {
    /** {@code active ⇄ paused}; {@code active → gone → active}. Nothing is sent unless active. */
    public enum Status {
        ACTIVE,
        PAUSED,
        GONE
    }
}
