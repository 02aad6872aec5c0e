package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Named;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Text;
import java.util.HashSet;
import java.util.Set;

/** A class nobody uses. A remark only: the sentence judge asks for some classes (cues) by name. */
final class UnusedClassCheck implements LexiconCheck {
    @Override
    public void check(Draft draft, Problems problems) {
        Set<String> used = new HashSet<>();
        for (Named rule : draft.rules()) {
            rule.section().texts("patterns").forEach(pattern -> mark(rule, pattern, used));
        }
        for (Named termClass : draft.classes()) {
            termClass.section().texts("terms").forEach(term -> mark(termClass, term, used));
            termClass.section().texts("include").forEach(name -> used.add(termClass.language() + "/" + name.value()));
        }
        for (Named termClass : draft.classes()) {
            boolean cue = termClass.section().text("cue", "").equals("true");
            if (!cue && !used.contains(termClass.qualified())) {
                problems.add(
                        termClass.name().place(),
                        "class '" + termClass.name().value() + "' is used by nothing",
                        "use it in a pattern or take it out");
            }
        }
    }

    private static void mark(Named from, Text text, Set<String> used) {
        ClassReferences.in(text).forEach(name -> used.add(from.language() + "/" + name.value()));
    }
}
