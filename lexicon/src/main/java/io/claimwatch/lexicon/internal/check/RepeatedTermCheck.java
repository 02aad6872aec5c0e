package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Named;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Text;
import java.util.HashMap;
import java.util.Map;

/** A term stands once in a class. What templates and included classes repeat is no mistake. */
final class RepeatedTermCheck implements LexiconCheck {
    @Override
    public void check(Draft draft, Problems problems) {
        for (Named termClass : draft.classes()) {
            Map<String, Text> seen = new HashMap<>();
            for (Text term : termClass.section().texts("terms")) {
                Text first = seen.putIfAbsent(term.value(), term);
                if (first != null) {
                    problems.add(
                            term.place(),
                            "term '" + term.value() + "' stands twice in class '"
                                    + termClass.name().value() + "'",
                            "first in line " + first.place().line());
                }
            }
        }
    }
}
