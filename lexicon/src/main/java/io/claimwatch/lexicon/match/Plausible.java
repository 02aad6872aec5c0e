package io.claimwatch.lexicon.match;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Arrays;

/**
 * Whether a text reads better with a term in the place of what stands there: the likelier of two readings by the words
 * of HanLP's core dictionary and how often they are seen. 直疗 reads better as 治疗, 只要 does not as 制药. Looks at a
 * few characters on both sides; the dictionary is loaded at first use.
 */
final class Plausible {
    private static final int CONTEXT = 3;
    private static final int LONGEST_WORD = 6;

    /** Natural logarithm of all words counted for the dictionary. */
    private static final double TOTAL = Math.log(25_146_057);

    /** What a character costs that is no word by itself. */
    private static final double UNKNOWN = 17;

    /** What a term costs that holds no word of the dictionary: that it is in the lexicon says that it is said. */
    private static final double TERM = 13;

    private static final double NEVER = 1e6;

    private Plausible() {}

    /** By how much (natural logarithm) the reading with the term in the span is likelier; negative when it is not. */
    static double gain(Content content, int start, int end, String term) {
        return gain(content, start, end, null, term);
    }

    /** @param instead what the term is held against in the span; null for what stands there */
    static double gain(Content content, int start, int end, String instead, String term) {
        int left = start;
        while (left > 0 && start - left < CONTEXT && content.breakBefore(left) < Content.Break.COMMA) {
            left--;
        }
        int right = end;
        while (right < content.length() && right - end < CONTEXT && content.breakBefore(right) < Content.Break.COMMA) {
            right++;
        }
        char[] plain = Arrays.copyOfRange(content.chars(), left, right);
        int at = start - left;
        int behind = end - left;
        double asTerm = holdsAWord(term) ? NEVER : TERM;
        double asItIs = cost(instead == null ? plain : put(plain, at, behind, instead), 0, 0, NEVER);
        return asItIs - cost(put(plain, at, behind, term), at, at + term.length(), asTerm);
    }

    private static char[] put(char[] plain, int at, int behind, String words) {
        char[] put = new char[plain.length - (behind - at) + words.length()];
        System.arraycopy(plain, 0, put, 0, at);
        words.getChars(0, words.length(), put, at);
        System.arraycopy(plain, behind, put, at + words.length(), plain.length - behind);
        return put;
    }

    private static boolean holdsAWord(String term) {
        for (int from = 0; from + 1 < term.length(); from++) {
            for (int to = from + 2; to <= Math.min(term.length(), from + LONGEST_WORD); to++) {
                if (CoreDictionary.trie.exactMatchSearch(term.substring(from, to)) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The cheapest way to cut the characters into words; the span given may be one of them, at its own cost. */
    private static double cost(char[] chars, int start, int end, double asTerm) {
        DoubleArrayTrie<CoreDictionary.Attribute> words = CoreDictionary.trie;
        int root = words.getBase()[0];
        double[] best = new double[chars.length + 1];
        Arrays.fill(best, NEVER);
        best[0] = 0;
        for (int i = 0; i < chars.length; i++) {
            best[i + 1] = Math.min(best[i + 1], best[i] + UNKNOWN);
            if (i == start && end > start) {
                best[end] = Math.min(best[end], best[i] + asTerm);
            }
            int state = root;
            for (int to = i + 1; to <= chars.length && to - i <= LONGEST_WORD; to++) {
                state = words.transition(chars[to - 1], state);
                if (state < 0) {
                    break;
                }
                CoreDictionary.Attribute word = words.output(state);
                if (word != null) {
                    best[to] = Math.min(best[to], best[i] + TOTAL - Math.log(Math.max(1, word.totalFrequency)));
                }
            }
        }
        return best[chars.length];
    }
}
