package io.claimwatch.detector.internal;

import io.claimwatch.lexicon.match.Match;
import io.claimwatch.lexicon.match.Scan;
import java.util.Arrays;
import java.util.List;

/**
 * A match and what became of it.
 *
 * @param match of an entry
 * @param outcome what became of it
 * @param stage which stage spoke against it: a kind of {@link Clearing}, {@link #PRODUCT}; null when none did
 * @param reason in words; null when nothing spoke against it
 * @param confidence 0 to 1; 0 when cleared
 * @param notes what lowered the confidence, for people
 */
record Considered(Match match, Outcome outcome, String stage, String reason, double confidence, List<String> notes) {
    static final String PRODUCT = "product";

    /** In the words of {@link io.claimwatch.contract.Explanation.Candidate#outcome()}. */
    enum Outcome {
        FLAGGED("flagged"),
        NEEDS_PASSPORT("needs-passport"),
        LAWFUL("lawful"),
        CLEARED("cleared");

        private final String wire;

        Outcome(String wire) {
            this.wire = wire;
        }

        String wire() {
            return wire;
        }

        /** Whether people see it as a finding. */
        boolean isFinding() {
            return this == FLAGGED || this == NEEDS_PASSPORT;
        }
    }

    /** The same claim, made by the answer to a question. */
    Considered answered(Scan scan, int answer) {
        int[] hits = Arrays.copyOf(match.hits(), match.hits().length + 1);
        hits[hits.length - 1] = answer;
        Match whole = new Match(
                match.entry(),
                match.exemption(),
                match.pattern(),
                match.start(),
                scan.hitEnd(answer),
                match.gaps(),
                hits);
        return new Considered(whole, outcome, stage, reason, confidence, notes);
    }
}
