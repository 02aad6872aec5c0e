package io.claimwatch.launcher.internal.input;

import java.util.Locale;

/** What a file holds. */
public enum InputFormat {
    AUTO,
    TEXT,
    SRT,
    VTT,
    JSONL,
    DOCX,
    XLSX,
    PPTX,
    PDF;

    /** By the file's name; {@link #TEXT} where it says nothing. */
    static InputFormat ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
            return JSONL;
        }
        for (InputFormat format : new InputFormat[] {SRT, VTT, DOCX, XLSX, PPTX, PDF}) {
            if (lower.endsWith("." + format)) {
                return format;
            }
        }
        return TEXT;
    }

    /** Formats of old, which are not read. */
    static boolean oldFormat(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(doc|xls|ppt|odt|ods|odp|rtf)");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
