package io.claimwatch.detector.spi;

import java.util.List;

/**
 * Judges the sentence around a candidate in one language; found by {@link java.util.ServiceLoader}. Safe for all
 * threads.
 */
public interface SentenceAnalyser {
    /** {@code en}. */
    String language();

    /** Sentences with tokens, in order; offsets rise. Empty for empty text. */
    List<List<Token>> sentences(String text);

    /**
     * One token.
     *
     * @param start UTF-16 index in the text
     * @param end exclusive
     * @param text as written
     * @param lemma dictionary form, lower case
     */
    record Token(int start, int end, String text, String lemma) {}

    /**
     * Why the claim in this span is none, such as {@code negation}, {@code question}, {@code disclaimer}.
     *
     * @return null when nothing speaks against it
     */
    String clearing(String text, int start, int end);
}
