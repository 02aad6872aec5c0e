package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.TermClass;
import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Named;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Text;
import io.claimwatch.lexicon.match.OrdinaryTalk;
import io.claimwatch.lexicon.match.Pattern;
import io.claimwatch.lexicon.match.PatternSyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A pattern that everyday talk fulfils would flag whole broadcasts, and an exemption of the kind would clear them. Needs
 * the expanded classes; for a lexicon that is otherwise in order.
 */
public final class OrdinaryTalkCheck {
    /** Of ten everyday sentences a pattern may not reach so many. */
    private static final int MOST_OF_TEN = 4;

    private OrdinaryTalkCheck() {}

    /** @param classes by their qualified names */
    public static void check(Draft draft, Map<String, TermClass> classes, Problems problems) {
        Map<String, OrdinaryTalk> talks = new HashMap<>();
        for (Named rule : draft.rules()) {
            String language = rule.language();
            OrdinaryTalk talk = talks.computeIfAbsent(
                    language,
                    key -> new OrdinaryTalk(key, name -> {
                        TermClass termClass = classes.get(key + "/" + name);
                        return termClass == null ? List.of() : termClass.terms();
                    }));
            for (Text pattern : rule.section().texts("patterns")) {
                check(rule, pattern, talk, problems);
            }
        }
    }

    private static void check(Named rule, Text pattern, OrdinaryTalk talk, Problems problems) {
        List<String> reached;
        try {
            reached = talk.reachedBy(Pattern.parse(pattern.value()));
        } catch (PatternSyntaxException e) {
            return; // has its own problem
        }
        if (reached.size() * 10 >= talk.size() * MOST_OF_TEN) {
            problems.add(
                    pattern.place(),
                    "'" + rule.name().value() + "' would match nearly everything: its words stand in " + reached.size()
                            + " of " + talk.size() + " everyday sentences, such as \"" + reached.get(0) + "\"",
                    "put what is special about the claim beside it, such as"
                            + " fn:maxgaps(4 fn:ordered({common-words} {claim-words})), or take the common words out");
        }
    }
}
