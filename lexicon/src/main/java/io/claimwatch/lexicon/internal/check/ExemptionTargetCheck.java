package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Section;

/** An exemption that clears nothing has no use. */
final class ExemptionTargetCheck implements LexiconCheck {
    @Override
    public void check(Draft draft, Problems problems) {
        draft.exemptions().forEach(exemption -> {
            Section section = exemption.section();
            if (section.texts("clears").isEmpty() && section.texts("entries").isEmpty()) {
                problems.add(
                        exemption.name().place(),
                        "exemption '" + exemption.name().value() + "' clears nothing",
                        "name claim categories under clears, or ids under entries");
            }
        });
    }
}
