package io.claimwatch.launcher.internal.input;

import java.util.Locale;

/** What a file holds. */
public enum InputFormat {
    AUTO,
    TEXT,
    SRT,
    VTT,
    JSONL;

    /** By the file's name; {@link #TEXT} where it says nothing. */
    static InputFormat ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
            return JSONL;
        }
        if (lower.endsWith(".srt")) {
            return SRT;
        }
        return lower.endsWith(".vtt") ? VTT : TEXT;
    }

    static boolean officeFile(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(docx?|xlsx?|pptx?|pdf|odt|rtf)");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
