package io.claimwatch.launcher.internal.config;

import java.util.Locale;

/** How the lines of the log are written. */
public enum LogFormat {
    /** For people. */
    TEXT,
    /** For programs: one object a line. */
    JSON;

    static LogFormat of(String text) {
        return switch (text.strip()) {
            case "text" -> TEXT;
            case "json" -> JSON;
            default -> throw new IllegalArgumentException("is '" + text + "', known are: text, json");
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
