package io.claimwatch.english;

import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.util.Set;

/**
 * Words that speak against a claim near them.
 *
 * @param kind as in {@link io.claimwatch.detector.spi.SentenceAnalyser.Clearing}
 * @param reach which claims they speak of
 * @param words one of these must be in the sentence, else the pattern is not tried; empty to try it always
 * @param pattern over the tokens' lower-case words and lemmas
 */
record Rule(String kind, Reach reach, Set<String> words, TokenSequencePattern pattern) {
    /** Which claims of the sentence a cue speaks of. */
    enum Reach {
        /** None, and no other rule may use these words: "not only". */
        NONE,
        /** What follows in the same clause. */
        CLAUSE,
        /** The few words directly after it. */
        PHRASE,
        /** All that follows in the sentence. */
        AFTER,
        /** What stands before it in the same clause. */
        BEFORE,
        /** What the pattern itself spans. */
        INSIDE,
        /** The whole sentence. */
        SENTENCE
    }
}
