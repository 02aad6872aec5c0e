package io.claimwatch.launcher.internal.serve;

import io.claimwatch.broker.Broker;
import io.claimwatch.store.Outbox;
import io.claimwatch.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What tells whether a part is well. */
final class Checks {
    private static final long LEAST_DISK = 64L << 20;

    /** Half a minute after a failed write it is said to be well again: else nobody would send what would show it. */
    private static final Duration FAILED_LATELY = Duration.ofSeconds(30);

    private static final Duration OVERDUE = Duration.ofHours(1);

    private Checks() {}

    static String store(Store store) {
        try {
            store.flags().position("detector");
        } catch (RuntimeException e) {
            return "cannot be read: " + e.getClass().getSimpleName();
        }
        long failed = store.stats().sinceFailureNanos();
        return failed >= 0 && failed < FAILED_LATELY.toNanos() ? "cannot be written; the log says why" : Health.OK;
    }

    /** A receiver that does not answer is no illness of ours; an outbox that nobody empties is. */
    static String outbox(Outbox outbox, Duration patience) {
        try {
            Duration oldest = Duration.ofMillis(outbox.depth().oldestMillis());
            return oldest.compareTo(patience.plus(OVERDUE)) <= 0
                    ? Health.OK
                    : "an event waits for " + oldest.toHours() + " h, longer than it may be tried";
        } catch (RuntimeException e) {
            return "the outbox cannot be read: " + e.getClass().getSimpleName();
        }
    }

    static String disk(Path data) {
        try {
            long free = Files.getFileStore(data).getUsableSpace();
            return free >= LEAST_DISK ? Health.OK : "only " + (free >> 20) + " MiB are free";
        } catch (IOException e) {
            return "the data directory is gone";
        }
    }

    static String lexicon(LiveLexicon lexicon) {
        return lexicon.detector().lexiconVersion().isEmpty() ? "none is loaded" : Health.OK;
    }

    static String broker(Broker broker) {
        try {
            return broker.problem().orElse(Health.OK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "not asked: we are stopping";
        }
    }

    static String keys(Broker broker) {
        return broker.anyKey() ? Health.OK : "no API key is known; has a console with Kafka been started?";
    }
}
