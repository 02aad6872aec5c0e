package io.claimwatch.launcher.internal.config;

import java.util.Locale;

/** Which part of the work this process does. */
public enum Part {
    ALL,
    GATEWAY,
    DETECTOR,
    CONSOLE;

    /** Whether this process does that part of the work. */
    public boolean has(Part part) {
        return this == ALL || this == part;
    }

    static Part of(String text) {
        for (Part part : values()) {
            if (part.toString().equals(text.strip())) {
                return part;
            }
        }
        throw new IllegalArgumentException("is '" + text + "', known are: all, gateway, detector, console");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
