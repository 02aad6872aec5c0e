package io.claimwatch.launcher.internal.serve;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Which part is ill, in words. Each role has its own parts. */
final class Health {
    /** What a part says that is well. */
    static final String OK = "ok";

    private final Map<String, Supplier<String>> checks = new LinkedHashMap<>();
    private volatile boolean stopping;

    /**
     * Adds a part; before the server listens.
     *
     * @param check {@link #OK}, or what is wrong; may block for a moment
     */
    void part(String name, Supplier<String> check) {
        checks.put(name, check);
    }

    /** From here on nothing new should be sent here. */
    void stopping() {
        stopping = true;
    }

    /** What {@code /readyz} says. Blocks for a moment. */
    State state() {
        Map<String, String> parts = new LinkedHashMap<>();
        checks.forEach((name, check) -> parts.put(name, check.get()));
        boolean well = parts.values().stream().allMatch(OK::equals);
        return new State(stopping ? "stopping" : well ? "ready" : "ill", parts);
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
