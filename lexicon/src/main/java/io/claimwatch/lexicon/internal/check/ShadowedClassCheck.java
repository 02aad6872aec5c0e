package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.TermClass;
import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Named;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Text;
import io.claimwatch.lexicon.match.Pattern;
import io.claimwatch.lexicon.match.PatternSyntaxException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Alternatives of which one says nothing new: all terms of its class stand in another class of the same {@code fn:or}, which
 * hears them at least as well. And classes of exactly the same terms. Remarks only.
 */
public final class ShadowedClassCheck {
    private static final String HINT = "take it out, or give it terms of its own";

    private ShadowedClassCheck() {}

    /** @param classes expanded, by their qualified names */
    public static void remark(Draft draft, Map<String, TermClass> classes, Problems remarks) {
        Map<String, Set<String>> terms = new HashMap<>();
        classes.forEach((name, termClass) -> terms.put(name, new HashSet<>(termClass.terms())));
        for (Named rule : draft.rules()) {
            for (Text pattern : rule.section().texts("patterns")) {
                alternatives(pattern).forEach(choice -> swallowed(rule, pattern, choice, classes, terms, remarks));
            }
        }
        Map<String, Named> first = new HashMap<>();
        for (Named termClass : draft.classes()) {
            Set<String> own = terms.getOrDefault(termClass.qualified(), Set.of());
            Named same = own.isEmpty() ? null : first.putIfAbsent(termClass.language() + own, termClass);
            if (same != null) {
                remarks.add(
                        termClass.name().place(),
                        "class '" + termClass.name().value() + "' has the same terms as class '"
                                + same.name().value() + "'",
                        "use one of them");
            }
        }
    }

    private static List<List<String>> alternatives(Text pattern) {
        try {
            return Pattern.parse(pattern.value()).alternatives();
        } catch (PatternSyntaxException e) {
            return List.of();
        }
    }

    private static void swallowed(
            Named rule,
            Text pattern,
            List<String> choice,
            Map<String, TermClass> classes,
            Map<String, Set<String>> terms,
            Problems remarks) {
        for (int i = 0; i < choice.size(); i++) {
            Set<String> small = named(rule, choice.get(i), terms);
            int at = i;
            Optional<String> swallower = choice.stream()
                    .filter(other -> !other.equals(choice.get(at)))
                    .filter(other -> named(rule, other, terms).containsAll(small))
                    .filter(other -> hearsAsWell(of(rule, other, classes), of(rule, choice.get(at), classes)))
                    .findFirst();
            if (!small.isEmpty() && swallower.isPresent()) {
                remarks.add(
                        pattern.place(),
                        "in '" + rule.name().value() + "' " + choice.get(i) + " adds nothing beside " + swallower.get()
                                + ", which has all its terms",
                        HINT);
            }
        }
    }

    /** A cue makes no candidate, and only phonetic and maskable classes are heard in disguise: such words are no repeats. */
    private static boolean hearsAsWell(TermClass swallower, TermClass small) {
        boolean literal = small == null;
        if (swallower == null) {
            return literal || !small.phonetic() && !small.maskable();
        }
        return literal
                ? !swallower.cue()
                : (small.cue() || !swallower.cue())
                        && (swallower.phonetic() || !small.phonetic())
                        && (swallower.maskable() || !small.maskable());
    }

    /** @return null for a literal */
    private static TermClass of(Named rule, String alternative, Map<String, TermClass> classes) {
        return alternative.startsWith("{") ? classes.get(qualified(rule, alternative)) : null;
    }

    private static String qualified(Named rule, String alternative) {
        return rule.language() + "/" + alternative.substring(1, alternative.length() - 1);
    }

    /** The terms of an alternative written {@code {class}} or as a literal. */
    private static Set<String> named(Named rule, String alternative, Map<String, Set<String>> terms) {
        return alternative.startsWith("{")
                ? terms.getOrDefault(qualified(rule, alternative), Set.of())
                : Set.of(alternative);
    }
}
