package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Named;
import io.claimwatch.lexicon.internal.source.Nearest;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every article and profile that is cited is in the legal basis. */
final class UnknownBasisCheck implements LexiconCheck {
    @Override
    public void check(Draft draft, Problems problems) {
        Set<String> articles = names(draft.articles());
        Set<String> profiles = names(draft.profiles());
        Set<String> either = new HashSet<>(articles);
        either.addAll(profiles);
        for (Named entry : draft.entries()) {
            List<Text> basis = entry.section().texts("basis");
            boolean profileAllowed = basis.size() == 1;
            for (Text id : basis) {
                if (!articles.contains(id.value()) && !(profileAllowed && profiles.contains(id.value()))) {
                    String hint = profiles.contains(id.value())
                            ? "a profile stands alone: basis: " + id.value()
                            : Nearest.hint(id.value(), either);
                    problems.add(id.place(), "unknown article or profile '" + id.value() + "'", hint);
                }
            }
        }
        for (Named profile : draft.profiles()) {
            for (Text product : profile.section().keys()) {
                for (Text id : profile.section().texts(product.value())) {
                    if (!articles.contains(id.value())) {
                        problems.add(
                                id.place(), "unknown article '" + id.value() + "'", Nearest.hint(id.value(), articles));
                    }
                }
            }
        }
    }

    private static Set<String> names(List<Named> all) {
        return all.stream().map(named -> named.name().value()).collect(Collectors.toSet());
    }
}
