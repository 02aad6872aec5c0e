package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Named;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Text;

/** Every pattern is one of the pattern language. */
final class PatternSyntaxCheck implements LexiconCheck {
    private final PatternCheck patterns;

    PatternSyntaxCheck(PatternCheck patterns) {
        this.patterns = patterns;
    }

    @Override
    public void check(Draft draft, Problems problems) {
        for (Named rule : draft.rules()) {
            for (Text pattern : rule.section().texts("patterns")) {
                patterns.faultIn(pattern.value())
                        .ifPresent(
                                fault -> problems.add(pattern.at(fault.index()), "pattern: " + fault.message(), null));
            }
        }
    }
}
