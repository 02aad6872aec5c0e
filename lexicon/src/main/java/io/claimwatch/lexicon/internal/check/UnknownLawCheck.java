package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Nearest;
import io.claimwatch.lexicon.internal.source.Problems;
import java.util.Set;
import java.util.stream.Collectors;

/** Every article belongs to a law that is named. */
final class UnknownLawCheck implements LexiconCheck {
    @Override
    public void check(Draft draft, Problems problems) {
        Set<String> laws = draft.laws().stream().map(law -> law.name().value()).collect(Collectors.toSet());
        draft.articles().forEach(article -> article.section()
                .text("law")
                .filter(law -> !laws.contains(law.value()))
                .ifPresent(law -> problems.add(
                        law.place(), "unknown law '" + law.value() + "'", Nearest.hint(law.value(), laws))));
    }
}
