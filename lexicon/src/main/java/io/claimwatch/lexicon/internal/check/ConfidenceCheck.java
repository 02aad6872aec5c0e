package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Text;

/** A confidence is a number above 0 and at most 1. */
final class ConfidenceCheck implements LexiconCheck {
    @Override
    public void check(Draft draft, Problems problems) {
        draft.entries().forEach(entry -> entry.section()
                .text("confidence")
                .filter(value -> !inRange(value))
                .ifPresent(value -> problems.add(
                        value.place(),
                        "confidence '" + value.value() + "' is no number above 0 and at most 1",
                        "flagged from 0.6; 0.9 is a plain, clear match")));
    }

    private static boolean inRange(Text value) {
        return value.value().matches("0?\\.\\d{1,4}|1(\\.0{1,4})?") && Double.parseDouble(value.value()) > 0;
    }
}
