package io.claimwatch.detector.spi;

import java.util.List;

/**
 * Judges the sentence around a candidate in one language; found by {@link java.util.ServiceLoader}. Creating one is
 * cheap: what is dear is loaded by the first text. Safe for all threads. A constructor throws when what it stands on is
 * missing; the language is then switched off.
 */
public interface SentenceAnalyser {
    /** {@code en}. */
    String language();

    /** Sentences with tokens, in order; offsets rise. Empty for empty text. */
    List<List<Token>> sentences(String text);

    /** Opens a text about which several claims may be asked. */
    Reading read(String text);

    /** One text. Does its work once, when first asked; confined to one thread. */
    interface Reading {
        /**
         * Why the claim made of these words is none.
         *
         * @param parts the words of the claim, in order of their start; at least one
         * @return empty when nothing speaks against it
         */
        List<Clearing> clearings(List<Part> parts);
    }

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
     * Words of a claim.
     *
     * @param start UTF-16 index in the text
     * @param end exclusive
     */
    record Part(int start, int end) {}

    /**
     * Why a claim is none.
     *
     * @param kind {@code negation}, {@code question}, {@code refuted}, {@code warning} or {@code condition}, as an
     *     entry's {@code despite} names them
     * @param words the words that say so
     */
    record Clearing(String kind, String words) {}
}
