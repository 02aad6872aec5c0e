package io.claimwatch.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * What is to be sent to {@link Subscriptions}: events that were written in the same transaction as what they tell. A
 * sender claims events for a while, sends them and says how it went; claims that nobody answers for end by themselves, so
 * that a crash means an event is sent again, under the same id.
 */
public interface Outbox {
    /** Subscriptions with an event that may be sent now. Blocks. */
    List<String> due();

    /**
     * Takes events of one subscription that may be sent now, at most one of a case, oldest first.
     *
     * @param max 1 to 1,000
     * @param time how long they are ours
     */
    CompletionStage<List<Delivery>> claim(String subscription, int max, Duration time);

    /** Where to send and how to sign now; empty unless the subscription is active. Blocks. */
    Optional<Target> target(String subscription);

    /** The receiver took it. */
    CompletionStage<Void> delivered(Delivery delivery);

    /** It did not; to be tried again then (epoch milliseconds). */
    CompletionStage<Void> failed(Delivery delivery, String why, long again);

    /** It will not be tried again. */
    CompletionStage<Void> gaveUp(Delivery delivery, String why);

    /** The receiver is there no more: the subscription is off, and all that waits for it is given up. */
    CompletionStage<Void> gone(Delivery delivery, String why);

    /**
     * Gives up what has waited longer than that, also where nothing is sent, and deletes what was given up long ago.
     *
     * @param patience how long an event is tried
     * @param keep how long one that was given up can be sent again
     */
    CompletionStage<Expired> expire(Duration patience, Duration keep);

    /** How much is there, for metrics. Blocks. */
    Depth depth();

    /**
     * A claimed event.
     *
     * @param number its place in the outbox
     * @param claim says whose it is
     * @param subject what it is about, such as {@code cases/7d1c}
     * @param at when it happened
     * @param data JSON
     * @param attempts how often it was tried before
     * @param since when trying began
     */
    record Delivery(
            long number,
            String subscription,
            String tenant,
            String eventId,
            String type,
            String subject,
            long at,
            String data,
            int attempts,
            long since,
            long claim) {
        @Override
        public String toString() {
            return "Delivery[" + eventId + " to " + subscription + "]";
        }
    }

    /**
     * Where an event goes.
     *
     * @param secrets one, or two while the older one still holds; the newest first
     */
    record Target(String url, List<String> secrets) {
        @Override
        public String toString() {
            return "Target[" + url + "]";
        }
    }

    /**
     * What {@link #expire} did.
     *
     * @param dead newly given up
     * @param deleted given up long ago
     */
    record Expired(int dead, int deleted) {}

    /**
     * @param waiting events still to be sent
     * @param dead events given up
     * @param oldestMillis how long the oldest waiting one waits beyond the time it was meant for; 0 when none does
     */
    record Depth(long waiting, long dead, long oldestMillis) {}
}
