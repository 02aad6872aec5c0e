package io.claimwatch.english;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.TokenSequenceMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the cues of one sentence. */
final class Cues {
    private Cues() {}

    /** In the order of the rules; what a rule of reach {@code NONE} covers is no cue. */
    static List<Cue> in(List<CoreLabel> sentence) {
        Set<String> present = new HashSet<>();
        for (CoreLabel token : sentence) {
            present.add(token.word());
            present.add(token.lemma());
        }
        List<Cue> cues = new ArrayList<>();
        List<Cue> none = new ArrayList<>();
        for (Rule rule : Rules.all()) {
            if (rule.words().isEmpty() || !Collections.disjoint(rule.words(), present)) {
                TokenSequenceMatcher matcher = rule.pattern().getMatcher(sentence);
                while (matcher.find()) {
                    Cue cue = new Cue(rule, matcher.start(), matcher.end());
                    (rule.reach() == Rule.Reach.NONE ? none : cues).add(cue);
                }
            }
        }
        cues.removeIf(cue -> none.stream()
                .anyMatch(other -> other.rule().kind().equals(cue.rule().kind()) && other.overlaps(cue)));
        return cues;
    }
}
