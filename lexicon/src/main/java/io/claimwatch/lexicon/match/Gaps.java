package io.claimwatch.lexicon.match;

/**
 * Between which characters something may have been put that does not belong there, or hides one: the pairs of sounds
 * that stand side by side in a heard term, or with one between them. So a 和 is looked at in 改和善 and nowhere else.
 */
final class Gaps {
    private static final String NUMERALS = "零一二三四五六七八九";

    private final PairFilter near = new PairFilter();
    private final GramFilter counted = new GramFilter();

    /** @param terms of which the heard ones are entered, and those with a numeral in them */
    Gaps(Terms terms) {
        for (int term = 0; term < terms.termCount(); term++) {
            String text = terms.textOf(term);
            for (int i = 0; i + 1 < text.length(); i++) {
                if (NUMERALS.indexOf(text.charAt(i)) >= 0 || NUMERALS.indexOf(text.charAt(i + 1)) >= 0) {
                    counted.enterPairs(text.substring(i, i + 2));
                }
            }
            if (terms.isHeard(term)) {
                enter(text);
            }
        }
        counted.trim();
    }

    private void enter(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            near.add(Syllables.of(text.charAt(i)), Syllables.of(text.charAt(i + 1)));
            if (i + 2 < text.length()) {
                near.add(Syllables.of(text.charAt(i)), Syllables.of(text.charAt(i + 2)));
            }
        }
    }

    /** Whether the characters at both places, or what they sound like, may belong together. */
    boolean join(Content content, int left, int right) {
        return left >= 0
                && right < content.length()
                && !content.parted(left, right + 1)
                && near.has(Syllables.of(content.charAt(left)), Syllables.of(content.charAt(right)));
    }

    /** Whether something weak between two that belong together stands at this place: 改和善, 减啊肥, 小问小题. */
    boolean openAt(Content content, int at) {
        char c = content.charAt(at);
        return Fillers.weak(c) && join(content, at - 1, at + 1) || interleaved(content, at);
    }

    /** The first 小 of 小肠小道. */
    boolean interleaved(Content content, int at) {
        return content.charAt(at) == Fillers.SMALL
                && at + 3 < content.length()
                && content.charAt(at + 2) == Fillers.SMALL
                && join(content, at + 1, at + 3);
    }

    /** The numeral that the digit here stands for, as in 第1 and 0风险; 0 if it is a plain digit. */
    char numeral(Content content, int at) {
        char c = content.charAt(at);
        if (!digit(c)
                || at > 0 && CharTable.isLatinOrDigit(content.charAt(at - 1))
                || at + 1 < content.length() && CharTable.isLatinOrDigit(content.charAt(at + 1))) {
            return 0;
        }
        char numeral = NUMERALS.charAt(c - '0');
        boolean before = at > 0
                && content.breakBefore(at) == Content.Break.NONE
                && counted.mayHavePair(content.charAt(at - 1), numeral);
        boolean after = at + 1 < content.length()
                && content.breakBefore(at + 1) == Content.Break.NONE
                && counted.mayHavePair(numeral, content.charAt(at + 1));
        return before || after ? numeral : 0;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
