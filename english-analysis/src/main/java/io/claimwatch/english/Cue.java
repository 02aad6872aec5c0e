package io.claimwatch.english;

/**
 * Where a rule matched in a sentence.
 *
 * @param start index of the first token
 * @param end after the last
 */
record Cue(Rule rule, int start, int end) {
    boolean overlaps(Cue other) {
        return start < other.end && other.start < end;
    }

    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}
