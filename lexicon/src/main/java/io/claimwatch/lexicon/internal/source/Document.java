package io.claimwatch.lexicon.internal.source;

/**
 * A file that could be read.
 *
 * @param language {@code zh} or {@code en}; empty for the legal basis and an overlay's list
 */
public record Document(SourceFile file, FileKind kind, String language, Section root) {
    /** Whether it belongs to a tenant's overlay. */
    public boolean overlaid() {
        return file.path().startsWith(FileKind.OVERLAY);
    }
}
