package io.claimwatch.detector.internal;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import io.claimwatch.contract.Transform;
import io.claimwatch.lexicon.match.CompiledLexicon;
import io.claimwatch.lexicon.match.Content;
import io.claimwatch.lexicon.match.Match;
import io.claimwatch.lexicon.match.Scan;
import java.util.Set;

/**
 * Is a short term really a word here? 降脂 in 下降脂肪 is not: words of HanLP's dictionary reach over both of its ends.
 * Asked only for terms of one or two characters inside a match.
 */
final class WordBoundary implements SentenceJudge {
    private static final int SHORT = 2;
    private static final int LONGEST = 4;

    private final int negation;

    WordBoundary(CompiledLexicon lexicon) {
        negation = lexicon.classId("negation");
    }

    @Override
    public Clearing judge(Scan scan, Match match, Set<String> despite) {
        for (int hit : match.hits()) {
            int start = scan.hitStart(hit);
            int end = scan.hitEnd(hit);
            if (scan.hitTransforms(hit).contains(Transform.HOMOPHONE) && heardAsNegation(scan, hit)) {
                return new Clearing(Clearing.WORD_BOUNDARY, "否定词不按读音听：" + Spans.words(scan, hit));
            }
            if (scan.isTrigger(hit)
                    && end - start <= SHORT
                    && scan.hitTransforms(hit).isEmpty()) {
                String word = crossing(scan.content(), start, end);
                if (word != null) {
                    return new Clearing(Clearing.WORD_BOUNDARY, "词边界：" + word);
                }
            }
        }
        return null;
    }

    /**
     * Whether a negation stands in the place of what was heard. The term's own (没有副某) is none, and in the middle of a word
     * that something hides 莫 is what became of 某.
     */
    private boolean heardAsNegation(Scan scan, int hit) {
        Set<Transform> undone = scan.hitTransforms(hit);
        boolean hidden = undone.contains(Transform.CODEWORD) || undone.contains(Transform.FILLER);
        for (int other : scan.of(negation)) {
            boolean overlaps = scan.hitStart(other) < scan.hitEnd(hit) && scan.hitStart(hit) < scan.hitEnd(other);
            boolean inside = scan.hitStart(hit) < scan.hitStart(other) && scan.hitEnd(other) < scan.hitEnd(hit);
            boolean own = scan.hitTerm(hit).contains(scan.hitTerm(other));
            if (overlaps && !(hidden && (inside || own))) {
                return true;
            }
        }
        return false;
    }

    private static String crossing(Content content, int start, int end) {
        if (end - start == 1) {
            return null;
        }
        String left = reaching(content, start - LONGEST + 1, start, end - 1);
        String right = left == null ? null : reaching(content, start + 1, end, content.length());
        return right == null ? null : left + " + " + right;
    }

    /** A word that begins at or after {@code low}, before {@code border}, and ends after it but not beyond {@code high}. */
    private static String reaching(Content content, int low, int border, int high) {
        for (int from = Math.max(0, low); from < border; from++) {
            int to = longest(content, from, border, Math.min(high, from + LONGEST));
            if (to > 0) {
                return content.slice(from, to);
            }
        }
        return null;
    }

    /** Where the longest word that begins here ends, after {@code border}; 0 if none does. */
    private static int longest(Content content, int from, int border, int high) {
        DoubleArrayTrie<CoreDictionary.Attribute> words = CoreDictionary.trie;
        int state = words.getBase()[0];
        int longest = 0;
        for (int to = from; to < high; to++) {
            state = words.transition(content.charAt(to), state);
            if (state < 0) {
                break;
            }
            CoreDictionary.Attribute word = words.output(state);
            if (word != null && word.totalFrequency > 1 && to >= border) {
                longest = to + 1;
            }
        }
        return longest;
    }
}
