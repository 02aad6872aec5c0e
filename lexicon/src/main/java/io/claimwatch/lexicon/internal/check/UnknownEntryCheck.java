package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Nearest;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Text;
import java.util.Set;
import java.util.stream.Collectors;

/** Every entry an exemption names is there. */
final class UnknownEntryCheck implements LexiconCheck {
    @Override
    public void check(Draft draft, Problems problems) {
        Set<String> ids =
                draft.entries().stream().map(entry -> entry.name().value()).collect(Collectors.toSet());
        draft.off().forEach(id -> ids.add(id.value())); // an exemption may outlive what it clears
        draft.exemptions().forEach(exemption -> {
            for (Text id : exemption.section().texts("entries")) {
                if (!ids.contains(id.value())) {
                    problems.add(id.place(), "unknown entry '" + id.value() + "'", Nearest.hint(id.value(), ids));
                }
            }
        });
    }
}
