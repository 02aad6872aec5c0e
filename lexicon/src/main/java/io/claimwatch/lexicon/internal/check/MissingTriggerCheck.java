package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Named;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Text;
import io.claimwatch.lexicon.match.Pattern;
import io.claimwatch.lexicon.match.PatternSyntaxException;
import java.util.HashSet;
import java.util.Set;

/** A pattern of nothing but cues (不, 最, a number) would never be looked at. */
final class MissingTriggerCheck implements LexiconCheck {
    @Override
    public void check(Draft draft, Problems problems) {
        Set<String> cues = new HashSet<>();
        for (Named termClass : draft.classes()) {
            if (termClass.section().text("cue", "").equals("true")) {
                cues.add(termClass.qualified());
            }
        }
        for (Named rule : draft.rules()) {
            for (Text pattern : rule.section().texts("patterns")) {
                if (!triggered(pattern.value(), rule.language(), cues)) {
                    problems.add(
                            pattern.place(),
                            "the pattern has no trigger: it can match on cues alone",
                            "require a class that is no cue, or a literal");
                }
            }
        }
    }

    /** A pattern that cannot be parsed has its own problem. */
    private static boolean triggered(String pattern, String language, Set<String> cues) {
        try {
            return Pattern.parse(pattern).hasTrigger(name -> cues.contains(language + "/" + name));
        } catch (PatternSyntaxException e) {
            return true;
        }
    }
}
