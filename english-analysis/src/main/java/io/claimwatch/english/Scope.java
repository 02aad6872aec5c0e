package io.claimwatch.english;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Set;

/** Does a cue reach a claim in its sentence? */
final class Scope {
    private static final int CLAUSE = 14;
    private static final int PHRASE = 4;

    private static final Set<String> BREAKS = Set.of(
            ";",
            ":",
            "—",
            "–",
            "--",
            "...",
            "…",
            "but",
            "however",
            "yet",
            "because",
            "so",
            "although",
            "though",
            "instead",
            "unless",
            "while",
            "whereas");
    private static final Set<String> SUBJECTS = Set.of(
            "it", "this", "that", "these", "those", "you", "we", "they", "i", "he", "she", "our", "my", "your", "just",
            "only", "now", "simply", "what", "which");

    private final List<CoreLabel> sentence;

    Scope(List<CoreLabel> sentence) {
        this.sentence = sentence;
    }

    /** @param parts token spans {from, to} of the claim's words, in order; empty ones stand in other sentences */
    boolean reaches(Cue cue, List<int[]> parts) {
        if (parts.isEmpty() || parts.stream().anyMatch(part -> cue.overlaps(part[0], part[1])) && ownWords(cue)) {
            return false;
        }
        return switch (cue.rule().reach()) {
            case NONE -> false;
            case SENTENCE -> true;
            case CLAUSE -> follows(cue, parts, CLAUSE);
            case PHRASE -> follows(cue, parts, PHRASE);
            case AFTER -> cue.end() <= last(parts)[0];
            case BEFORE -> last(parts)[1] <= cue.start() && unbroken(last(parts)[1], cue.start());
            case INSIDE -> parts.stream().allMatch(part -> cue.start() <= part[0] && part[1] <= cue.end());
        };
    }

    /** A negation that is part of the claim ("no side effects") does not negate it. */
    private static boolean ownWords(Cue cue) {
        return cue.rule().reach() != Rule.Reach.SENTENCE && cue.rule().reach() != Rule.Reach.INSIDE;
    }

    private boolean follows(Cue cue, List<int[]> parts, int farthest) {
        for (int[] part : parts) {
            if (part[0] >= cue.end()) {
                return part[0] - cue.end() <= farthest && unbroken(cue.end(), part[0]);
            }
        }
        return false;
    }

    private static int[] last(List<int[]> parts) {
        return parts.get(parts.size() - 1);
    }

    private boolean unbroken(int from, int to) {
        for (int i = from; i < to; i++) {
            String word = sentence.get(i).word();
            if (BREAKS.contains(word)
                    || word.equals(",") && (SUBJECTS.contains(word(i + 1)) || !enumeration(i))
                    || word.equals("and") && SUBJECTS.contains(word(i + 1))) {
                return false;
            }
        }
        return true;
    }

    private String word(int at) {
        return at < sentence.size() ? sentence.get(at).word() : "";
    }

    /** Under a negation a comma separates the members of a list only where an "or" follows. */
    private boolean enumeration(int comma) {
        for (int i = comma + 1; i < sentence.size(); i++) {
            if (word(i).equals("or") || word(i).equals("nor")) {
                return true;
            }
        }
        return false;
    }
}
