package io.claimwatch.launcher.internal.evaluate;

import io.claimwatch.contract.Explanation;
import java.util.List;
import java.util.Map;

/** Which stage of the detector lost a claim: the furthest that any entry came. */
final class Stage {
    /** Outcomes from the furthest to the nearest, with the stage that decided so. */
    private static final List<Map.Entry<String, String>> FURTHEST_FIRST = List.of(
            Map.entry("below-threshold", "score"),
            Map.entry("needs-passport", "product"),
            Map.entry("lawful", "product"),
            Map.entry("cleared", "sentence"),
            Map.entry("not-matched", "match"));

    private Stage() {}

    static String thatLost(Explanation explanation) {
        for (Map.Entry<String, String> stage : FURTHEST_FIRST) {
            if (explanation.candidates().stream()
                    .anyMatch(candidate -> candidate.outcome().equals(stage.getKey()))) {
                return stage.getValue();
            }
        }
        return explanation.hits().isEmpty() ? "scan" : "match";
    }
}
