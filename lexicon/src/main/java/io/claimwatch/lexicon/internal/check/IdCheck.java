package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Named;
import io.claimwatch.lexicon.internal.source.Problems;
import java.util.List;
import java.util.regex.Pattern;

/** Ids and class names are lower case with hyphens; an id begins with its language. */
final class IdCheck implements LexiconCheck {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    @Override
    public void check(Draft draft, Problems problems) {
        wellFormed(draft.rules(), problems);
        wellFormed(draft.classes(), problems);
        for (Named rule : draft.rules()) {
            String id = rule.name().value();
            if (!id.isEmpty() && !id.startsWith(rule.language() + "-")) {
                problems.add(
                        rule.name().place(),
                        "id '" + id + "' does not begin with its language",
                        "'" + rule.language() + "-" + id + "'");
            }
        }
    }

    private static void wellFormed(List<Named> all, Problems problems) {
        for (Named each : all) {
            String name = each.name().value();
            if (!name.isEmpty() && !NAME.matcher(name).matches()) {
                problems.add(each.name().place(), "'" + name + "' is no name", "lower case letters, digits, hyphens");
            }
        }
    }
}
