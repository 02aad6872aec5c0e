package io.claimwatch.launcher.internal.evaluate;

import io.claimwatch.contract.Explanation;
import io.claimwatch.contract.Explanation.Candidate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which stage of the detector lost a claim: the furthest that any entry came. */
final class Stage {
    /** Nothing of the lexicon was heard. */
    static final String TERMS = "terms";

    /** What was meant is heard where it stands plainly, and not where it is disguised. */
    static final String NORMALISE = "normalise";

    /** Outcomes from the furthest to the nearest, with the stage where the candidate does not name it. */
    private static final List<Map.Entry<String, String>> FURTHEST_FIRST = List.of(
            Map.entry("below-threshold", "threshold"),
            Map.entry("needs-passport", "product"),
            Map.entry("lawful", "product"),
            Map.entry("cleared", "sentence"),
            Map.entry("not-matched", "part"));

    private Stage() {}

    static String thatLost(Explanation explanation) {
        return thatLost(explanation, candidate -> true);
    }

    /** @param entries those that should have been found */
    static String thatLost(Explanation explanation, Set<String> entries) {
        return thatLost(explanation, candidate -> entries.contains(candidate.entry()));
    }

    private static String thatLost(Explanation explanation, Predicate<Candidate> wanted) {
        for (Map.Entry<String, String> stage : FURTHEST_FIRST) {
            for (Candidate candidate : explanation.candidates()) {
                if (wanted.test(candidate) && candidate.outcome().equals(stage.getKey())) {
                    return candidate.stage() == null ? stage.getValue() : candidate.stage();
                }
            }
        }
        return TERMS;
    }
}
