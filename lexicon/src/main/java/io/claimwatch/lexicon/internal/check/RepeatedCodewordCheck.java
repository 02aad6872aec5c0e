package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Named;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A codeword may mean two things, but each is written once. */
final class RepeatedCodewordCheck implements LexiconCheck {
    @Override
    public void check(Draft draft, Problems problems) {
        Map<List<String>, Text> seen = new HashMap<>();
        for (Named codeword : draft.codewords()) {
            String means = codeword.section().text("means", "");
            for (Text said : codeword.section().texts("said")) {
                Text first = seen.putIfAbsent(List.of(said.value(), means), said);
                if (first != null) {
                    problems.add(
                            said.place(),
                            "codeword '" + said.value() + "' for '" + means + "' stands twice",
                            "first in " + first.place().file().path() + ", line "
                                    + first.place().line());
                }
            }
        }
    }
}
