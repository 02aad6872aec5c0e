package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Named;
import io.claimwatch.lexicon.internal.source.Place;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Text;

/** Every rule proves itself: two sentences it finds and one it leaves; an exemption one that it clears. */
final class FewExamplesCheck implements LexiconCheck {
    @Override
    public void check(Draft draft, Problems problems) {
        for (Named entry : draft.entries()) {
            atLeast(2, "match", entry, problems);
            atLeast(1, "no-match", entry, problems);
        }
        draft.exemptions().forEach(exemption -> atLeast(1, "cleared", exemption, problems));
    }

    private static void atLeast(int wanted, String key, Named rule, Problems problems) {
        rule.section().section("examples").ifPresent(examples -> {
            Place place =
                    examples.has(key) ? examples.place(key) : rule.section().place("examples");
            long given = examples.items(new Text(key, place, false)).stream()
                    .filter(item -> item.text().isPresent() || item.section().isPresent())
                    .count();
            if (given < wanted) {
                problems.add(
                        place,
                        "'" + rule.name().value() + "' has " + given + " under '" + key + "', needs " + wanted,
                        "write what a host would really say");
            }
        });
    }
}
