package io.claimwatch.lexicon.internal.source;

/**
 * One lexicon file.
 *
 * @param path relative to the lexicon's root, with {@code /}
 * @param text its whole content
 */
public record SourceFile(String path, String text) {
    /** The place of a line and column, both from 1. */
    public Place at(int line, int column) {
        return new Place(this, line, column);
    }

    /** The line of that number (from 1) without its end; empty if there is none. */
    public String line(int number) {
        return text.lines().skip(Math.max(0, number - 1)).findFirst().orElse("");
    }
}
