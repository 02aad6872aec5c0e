package io.claimwatch.lexicon.internal.source;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a file holds, by its path. */
public enum FileKind {
    /** What an overlay switches off; only an overlay has it. */
    SWITCHES("overlay/overlay\\.yaml"),
    BASIS("legal-basis\\.yaml"),
    CLASSES("(zh|en)/classes/[^/]+\\.yaml"),
    CODEWORDS("(zh|en)/codewords\\.yaml"),
    EXEMPTIONS("(zh|en)/exemptions(-[a-z]+)*\\.yaml"),
    ENTRIES("(zh|en)/[^/]+\\.yaml");

    /** What the paths of an overlay's files begin with. */
    static final String OVERLAY = "overlay/";

    private final Pattern path;

    FileKind(String path) {
        this.path = Pattern.compile(path);
    }

    /** Empty for a file that has no business in a lexicon. */
    public static Optional<FileKind> of(String path) {
        for (FileKind kind : values()) {
            if (kind.path.matcher(kind == SWITCHES ? path : inside(path)).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The path inside the lexicon or the overlay. */
    static String inside(String path) {
        return path.startsWith(OVERLAY) ? path.substring(OVERLAY.length()) : path;
    }
}
