package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Section;

/** A class without terms never matches, nor does any pattern that needs it. */
final class EmptyClassCheck implements LexiconCheck {
    @Override
    public void check(Draft draft, Problems problems) {
        draft.classes().forEach(termClass -> {
            Section section = termClass.section();
            if (section.texts("terms").isEmpty() && section.texts("include").isEmpty()) {
                problems.add(
                        termClass.name().place(),
                        "class '" + termClass.name().value() + "' is empty",
                        "give it terms or include other classes");
            }
        });
    }
}
