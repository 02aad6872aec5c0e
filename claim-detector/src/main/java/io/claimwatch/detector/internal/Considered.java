package io.claimwatch.detector.internal;

import io.claimwatch.lexicon.match.Match;
import java.util.List;

/**
 * A match and what became of it.
 *
 * @param match of an entry
 * @param outcome what became of it
 * @param reason in words; null when nothing spoke against it
 * @param confidence 0 to 1; 0 when cleared
 * @param notes what lowered the confidence, for people
 */
record Considered(Match match, Outcome outcome, String reason, double confidence, List<String> notes) {
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
}
