package io.claimwatch.lexicon.match;

/**
 * Where a pattern, or a part of one, lies in the content.
 *
 * @param start content position, inclusive
 * @param end exclusive
 * @param gaps normalised characters between its parts, in all
 * @param hits indices of the hits it is made of, rising
 */
record Span(int start, int end, int gaps, int[] hits) {
    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }
}
