package io.claimwatch.launcher.internal.serve;

import io.claimwatch.broker.Broker;
import io.claimwatch.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/** What tells whether a part is well. */
final class Checks {
    private static final long LEAST_DISK = 64L << 20;
    private static final long MOST_LAG = 200_000;

    private Checks() {}

    static String store(Store store) {
        try {
            store.flags().position("detector");
            return Health.OK;
        } catch (RuntimeException e) {
            return "cannot be read: " + e.getClass().getSimpleName();
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

    static String behind(LongSupplier lag) {
        long behind = lag.getAsLong();
        return behind <= MOST_LAG ? Health.OK : behind + " events behind";
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
