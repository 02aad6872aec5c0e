package io.claimwatch.lexicon.match;

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
            if (covers(content, from, start, end, 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(Content content, int at, int start, int end, int depth) {
        if (at >= end) {
            return true;
        }
        int longest = Math.min(content.length(), at + LONGEST);
        for (int to = longest; to >= at + 2; to--) {
            if (to > start && word(content.slice(at, to)) && covers(content, to, start, end, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean word(String text) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(text);
        return attribute != null && attribute.totalFrequency > 1;
    }
}
