package io.claimwatch.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Who is called back, and what was given up. Every write leaves an audit row; a secret is shown once, when made, and stands
 * in none. Writes are refused with {@code NOT_FOUND} when there is no such subscription.
 */
public interface Subscriptions {
    /** Most of one tenant. */
    int MOST_EACH = 20;

    /** Flags that may wait for one receiver; further ones are counted as skipped. Decisions always wait. */
    long MOST_WAITING = 1_000_000;

    /** Makes one with a secret {@code whsec_…} of 256 random bits. Refused with {@code CONFLICT} beyond the bound. */
    CompletionStage<Created> create(String tenant, String name, String url, boolean flags, String by);

    /** Of a tenant (null: all), oldest first. */
    List<Subscription> list(String tenant);

    Optional<Subscription> find(String id);

    /** Makes a new secret; for the overlap everything is signed with both. */
    CompletionStage<Created> rotate(String id, Duration overlap, String by);

    /** Sends nothing until resumed; what happens meanwhile waits. */
    CompletionStage<Subscription> pause(String id, String by);

    /** Sends again, also to a receiver that was gone. */
    CompletionStage<Subscription> resume(String id, String by);

    /** Ends it, with all that waits for it and all that was given up. */
    CompletionStage<Void> delete(String id, String by);

    /** Queues an event that says nothing; answers its id. Refused with {@code CONFLICT} unless active. */
    CompletionStage<String> test(String id, String by);

    /**
     * What was given up, latest first.
     *
     * @param before {@link DeadLetter#number()} to go on from; {@code Long.MAX_VALUE} for the first page
     * @param limit 1 to 200
     */
    List<DeadLetter> dead(String id, long before, int limit);

    /** Sends what was given up again, with its old id: one, or all when the number is null. Answers how many. */
    CompletionStage<Integer> resend(String id, Long number, String by);

    /**
     * A subscription and its secret.
     *
     * @param secret never shown again
     */
    record Created(Subscription subscription, String secret) {
        @Override
        public String toString() {
            return "Created[" + subscription.id() + "]";
        }
    }

    /**
     * An event that was given up.
     *
     * @param number its place in the outbox
     * @param eventId the id its receiver would know it by
     * @param subject what it is about, such as {@code cases/7d1c}
     * @param at when it happened
     * @param failure why the last attempt failed
     */
    record DeadLetter(
            long number,
            String eventId,
            String type,
            String subject,
            long at,
            int attempts,
            long deadAt,
            String failure) {}
}
