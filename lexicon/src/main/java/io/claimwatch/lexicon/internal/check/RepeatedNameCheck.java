package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Named;
import io.claimwatch.lexicon.internal.source.Place;
import io.claimwatch.lexicon.internal.source.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Ids are unique over all files; class names inside a language. */
final class RepeatedNameCheck implements LexiconCheck {
    @Override
    public void check(Draft draft, Problems problems) {
        unique("id", draft.rules(), named -> named.name().value(), problems);
        unique("class", draft.classes(), Named::qualified, problems);
    }

    private static void unique(String what, List<Named> all, Function<Named, String> name, Problems problems) {
        Map<String, Named> seen = new HashMap<>();
        for (Named each : all) {
            if (each.name().value().isEmpty()) {
                continue;
            }
            Named first = seen.putIfAbsent(name.apply(each), each);
            // Two equal keys of one map are reported where keys are looked at.
            if (first != null && !(what.equals("class") && sameFile(first, each))) {
                Place there = first.name().place();
                problems.add(
                        each.name().place(),
                        what + " '" + each.name().value() + "' is already taken",
                        "in " + there.file().path() + ", line " + there.line());
            }
        }
    }

    private static boolean sameFile(Named a, Named b) {
        return a.document().file().path().equals(b.document().file().path());
    }
}
