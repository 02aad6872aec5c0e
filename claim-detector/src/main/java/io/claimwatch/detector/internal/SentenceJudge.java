package io.claimwatch.detector.internal;

import io.claimwatch.lexicon.match.Match;
import io.claimwatch.lexicon.match.Scan;
import java.util.Set;

/** Stage 4: what the sentence does with a match. One for each language; safe for all threads. */
interface SentenceJudge {
    /**
     * @param despite kinds of clearing that do not count for this entry
     * @return null when nothing speaks against it
     */
    Clearing judge(Scan scan, Match match, Set<String> despite);

    /**
     * The answer that makes a claim of what was asked: 能治糖尿病吗？能！
     *
     * @return a hit of the scan; -1 if it was not asked, or not answered so
     */
    default int answer(Scan scan, Match match) {
        return -1;
    }

    /** The judge to ask about this text: one that reads the text once, however many matches it has. */
    default SentenceJudge forText(Scan scan) {
        return this;
    }
}
