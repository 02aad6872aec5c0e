package io.claimwatch.lexicon.match;

import com.hankcs.hanlp.dictionary.CoreDictionary;

/**
 * How often a term is seen in ordinary Chinese, roughly: the counts of HanLP's core dictionary, and a guess by length for
 * what is not in it. Only decides what is looked at first, never what is found.
 */
final class Frequency {
    /** A single character is seen inside words too, which its own count does not tell. */
    private static final double ALONE = 300;

    private static final double UNKNOWN_PAIR = 2;
    private static final double UNKNOWN = 0.1;

    private Frequency() {}

    static double of(String term) {
        CoreDictionary.Attribute known = CoreDictionary.get(term);
        int counted = known == null ? 0 : known.totalFrequency;
        return counted
                + switch (term.length()) {
                    case 1 -> ALONE;
                    case 2 -> UNKNOWN_PAIR;
                    default -> UNKNOWN;
                };
    }
}
