package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Section;

/** Functions stand with {@code if: function} and {@code if: special}, and only there. */
final class LawfulFunctionsCheck implements LexiconCheck {
    @Override
    public void check(Draft draft, Problems problems) {
        draft.entries().forEach(entry -> entry.section().sections("lawful").forEach(rule -> check(rule, problems)));
    }

    private static void check(Section rule, Problems problems) {
        String condition = rule.text("if", "");
        boolean asks = condition.equals("function") || condition.equals("special");
        boolean names = !rule.texts("functions").isEmpty();
        if (asks && !names) {
            problems.add(rule.place(), "lawful rule 'if: " + condition + "' names no functions", "add functions: […]");
        } else if (names && !asks) {
            problems.add(
                    rule.place("functions"), "functions are only read with 'if: function' and 'if: special'", null);
        }
    }
}
