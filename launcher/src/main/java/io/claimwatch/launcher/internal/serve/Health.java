package io.claimwatch.launcher.internal.serve;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.claimwatch.detector.DetectorStats;
import io.claimwatch.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which part is ill, in words. */
final class Health {
    private static final String OK = "ok";
    private static final long LEAST_DISK = 64L << 20;
    private static final long MOST_LAG = 200_000;

    private final Store store;
    private final DetectorStats detector;
    private final LiveLexicon lexicon;
    private final Path data;
    private volatile boolean stopping;

    Health(Store store, DetectorStats detector, LiveLexicon lexicon, Path data) {
        this.store = store;
        this.detector = detector;
        this.lexicon = lexicon;
        this.data = data;
    }

    /** From here on nothing new should be sent here. */
    void stopping() {
        stopping = true;
    }

    /** What {@code /readyz} says. Blocks for a moment. */
    State state() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("store", store());
        parts.put("disk", disk());
        parts.put("detector", detector());
        parts.put("lexicon", lexicon.detector().lexiconVersion().isEmpty() ? "none is loaded" : OK);
        boolean well = parts.values().stream().allMatch(OK::equals);
        return new State(stopping ? "stopping" : well ? "ready" : "ill", parts);
    }

    private String store() {
        try {
            store.flags().position("detector");
            return OK;
        } catch (RuntimeException e) {
            return "cannot be read: " + e.getClass().getSimpleName();
        }
    }

    private String disk() {
        try {
            long free = Files.getFileStore(data).getUsableSpace();
            return free >= LEAST_DISK ? OK : "only " + (free >> 20) + " MiB are free";
        } catch (IOException e) {
            return "the data directory is gone";
        }
    }

    private String detector() {
        long lag = detector.lag();
        return lag <= MOST_LAG ? OK : lag + " events behind";
    }

    /**
     * @param status {@code ready}, {@code ill} or {@code stopping}
     * @param parts {@code ok}, or what is wrong
     */
    record State(String status, Map<String, String> parts) {
        @JsonIgnore
        boolean ready() {
            return status.equals("ready");
        }
    }
}
