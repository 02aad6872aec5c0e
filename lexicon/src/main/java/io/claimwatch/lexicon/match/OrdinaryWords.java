package io.claimwatch.lexicon.match;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;

/**
 * Whether words as written are ordinary: then they are not heard as something else (只要 is not 制药). Asks HanLP's
 * core dictionary about a few characters around the place; loaded at first use.
 */
final class OrdinaryWords {
    private static final int LONGEST = 6;

    private OrdinaryWords() {}

    /** Whether words of two characters or more cover the span, the first and last may reach beyond it. */
    static boolean cover(Content content, int start, int end) {
        for (int from = Math.max(0, start - 2); from <= start; from++) {
            if (covers(content, from, start, end)) {
                return true;
            }
        }
        return false;
    }

    /** The longest word first: what follows it must be covered as well. */
    private static boolean covers(Content content, int at, int start, int end) {
        if (at >= end) {
            return true;
        }
        DoubleArrayTrie<CoreDictionary.Attribute> words = CoreDictionary.trie;
        int longest = Math.min(content.length(), at + LONGEST);
        int state = words.getBase()[0];
        int ends = 0;
        for (int to = at; to < longest; to++) {
            state = words.transition(content.charAt(to), state);
            if (state < 0) {
                break;
            }
            CoreDictionary.Attribute word = words.output(state);
            if (word != null && word.totalFrequency > 1 && to > at) {
                ends |= 1 << to + 1 - at;
            }
        }
        for (int length = LONGEST; length >= 2; length--) {
            if ((ends & 1 << length) != 0 && at + length > start && covers(content, at + length, start, end)) {
                return true;
            }
        }
        return false;
    }
}
