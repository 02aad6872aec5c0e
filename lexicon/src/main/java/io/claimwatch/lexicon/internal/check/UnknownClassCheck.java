package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Named;
import io.claimwatch.lexicon.internal.source.Nearest;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Text;
import io.claimwatch.lexicon.internal.source.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Every class named in a pattern, a template or an include is there, in the same language. */
final class UnknownClassCheck implements LexiconCheck {
    @Override
    public void check(Draft draft, Problems problems) {
        Map<String, Set<String>> known = new HashMap<>();
        for (Named termClass : draft.classes()) {
            known.computeIfAbsent(termClass.language(), language -> new HashSet<>(Vocabulary.BUILT_IN_CLASSES))
                    .add(termClass.name().value());
        }
        for (Named rule : draft.rules()) {
            Set<String> names = known.getOrDefault(rule.language(), Vocabulary.BUILT_IN_CLASSES);
            for (Text pattern : rule.section().texts("patterns")) {
                ClassReferences.in(pattern).forEach(name -> look(name, names, problems));
            }
        }
        for (Named termClass : draft.classes()) {
            Set<String> names = known.get(termClass.language());
            for (Text term : termClass.section().texts("terms")) {
                ClassReferences.in(term).forEach(name -> inTerm(name, names, problems));
            }
            termClass.section().texts("include").forEach(name -> inTerm(name, names, problems));
        }
    }

    private static void inTerm(Text name, Set<String> known, Problems problems) {
        if (Vocabulary.BUILT_IN_CLASSES.contains(name.value())) {
            problems.add(
                    name.place(),
                    "built-in class '" + name.value() + "' cannot stand in a class",
                    "its terms are without end: use it in a pattern, fn:phrase({number} …)");
        } else {
            look(name, known, problems);
        }
    }

    private static void look(Text name, Set<String> known, Problems problems) {
        if (!known.contains(name.value())) {
            problems.add(name.place(), "unknown class '" + name.value() + "'", Nearest.hint(name.value(), known));
        }
    }
}
