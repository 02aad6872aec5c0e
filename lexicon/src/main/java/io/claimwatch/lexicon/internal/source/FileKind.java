package io.claimwatch.lexicon.internal.source;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a file holds, by its path. */
public enum FileKind {
    BASIS("legal-basis\\.yaml"),
    CLASSES("(zh|en)/classes/[^/]+\\.yaml"),
    CODEWORDS("(zh|en)/codewords\\.yaml"),
    EXEMPTIONS("(zh|en)/exemptions\\.yaml"),
    ENTRIES("(zh|en)/[^/]+\\.yaml");

    private final Pattern path;

    FileKind(String path) {
        this.path = Pattern.compile(path);
    }

    /** Empty for a file that has no business in a lexicon. */
    public static Optional<FileKind> of(String path) {
        for (FileKind kind : values()) {
            if (kind.path.matcher(path).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
