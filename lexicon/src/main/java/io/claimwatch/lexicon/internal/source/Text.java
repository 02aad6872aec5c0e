package io.claimwatch.lexicon.internal.source;

/**
 * A scalar value and where it stands.
 *
 * @param value never null, may be empty
 * @param place of its first character (the quote, if it is quoted)
 * @param quoted whether the place is that of a quote
 */
public record Text(String value, Place place, boolean quoted) {
    /** The place of a character inside the value, right for values on one line without escapes. */
    public Place at(int index) {
        return place.right(index + (quoted ? 1 : 0));
    }
}
