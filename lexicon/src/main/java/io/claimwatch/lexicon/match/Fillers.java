package io.claimwatch.lexicon.match;

/**
 * What is said in the middle of a word to hide it from a list: 某 in the place of a character or between two, what a
 * recogniser writes for it, 什么, 那个, and weaker ones (和, 宝, 啊) that count only between what belongs together.
 */
final class Fillers {
    /** In 小肠小道. */
    static final char SMALL = '小';

    private static final byte MASKS = 1;
    private static final byte STARTS = 2;
    private static final byte WEAK = 4;
    private static final byte RARE = 8;
    private static final byte SPECIAL = 16;

    /** The sounds of 某 (mou), and what it becomes when swallowed. */
    private static final String SOUNDS_LIKE_MASK = "谋母木目亩膜抹毛牡眸卯莫末魔墨牟沐牧幕猫冒貌猛蒙模摩磨孟" + "铆锚矛茅陌漠寞沫馍摹募穆睦慕暮";

    /** Those of them that hardly ever stand beside a word by chance. */
    private static final String RARE_ONES = "某谋母抹牡眸卯牟亩铆陌馍摹";

    private static final String WHAT = "什么";

    /** What follows 某 where it is a plain word. */
    private static final String COUNTED = "一个种些款位类项天人";

    private static final String WEAK_ONES = "和合河何荷盒核宝保饱啊哈呢";
    private static final String[] WORDS = {WHAT, "那个", "那啥", "这个", "内个", "某某", "某", "呃", "嗯"};
    private static final byte[] ROLE = new byte[1 << 16];

    static {
        mark(CharTable.MASK + SOUNDS_LIKE_MASK, MASKS);
        mark("什那这内呃嗯" + CharTable.MASK + SOUNDS_LIKE_MASK, STARTS);
        mark(WEAK_ONES, WEAK);
        mark(RARE_ONES, RARE);
        for (int c = 0; c < ROLE.length; c++) {
            if ((ROLE[c] & (STARTS | MASKS | WEAK)) != 0 || c == SMALL || c >= '0' && c <= '9') {
                ROLE[c] |= SPECIAL;
            }
        }
    }

    private Fillers() {}

    private static void mark(String chars, byte role) {
        chars.chars().forEach(c -> ROLE[c] |= role);
    }

    /** Whether the character may start a filler that calls for a second reading by itself. */
    static boolean starts(char c) {
        return (ROLE[c] & STARTS) != 0;
    }

    /** Whether the character is 某, or what a recogniser writes for it. */
    static boolean masks(char c) {
        return (ROLE[c] & MASKS) != 0;
    }

    /** How many characters from here on hide one: 某, what is written for it, or 什么; 0 if none do. */
    static int hides(Content content, int at) {
        char c = content.charAt(at);
        if (masks(c)) {
            return 1;
        }
        return c == WHAT.charAt(0) && at + 1 < content.length() && content.charAt(at + 1) == WHAT.charAt(1) ? 2 : 0;
    }

    static boolean weak(char c) {
        return (ROLE[c] & WEAK) != 0;
    }

    /** Whether the character is worth a look when a text is read for the first time. */
    static boolean odd(char c) {
        return weak(c) || masks(c) || c == SMALL || c == WHAT.charAt(0);
    }

    /** Whether a second reading may read the character otherwise than it stands, or not at all. */
    static boolean special(char c) {
        return (ROLE[c] & SPECIAL) != 0;
    }

    /** Whether 某 itself, or a filler that is no garbled 某, stands in the span. */
    static boolean surely(Content content, int start, int end) {
        for (int i = start; i < end; i++) {
            if (at(content, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the span holds a filler that is hardly there by chance: 某, 什么, 谋, but not 毛 or 和. */
    static boolean telling(Content content, int start, int end) {
        for (int i = start; i < end; i++) {
            if ((ROLE[content.charAt(i)] & RARE) != 0 || at(content, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether 某 or the like stands in the span in a way that it does not in plain talk: not 什么, not the 某 of 某一款. */
    static boolean strange(Content content, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            boolean counts =
                    c == CharTable.MASK && i + 1 < content.length() && COUNTED.indexOf(content.charAt(i + 1)) >= 0;
            if ((ROLE[c] & RARE) != 0 && !counts) {
                return true;
            }
        }
        return false;
    }

    /** Length of the evident filler that starts here; 0 if none does. */
    static int at(Content content, int at) {
        if (!starts(content.charAt(at))) {
            return 0;
        }
        for (String word : WORDS) {
            if (at + word.length() <= content.length() && matches(content, word, at)) {
                return word.length();
            }
        }
        return 0;
    }

    private static boolean matches(Content content, String word, int at) {
        for (int k = 0; k < word.length(); k++) {
            if (content.charAt(at + k) != word.charAt(k)) {
                return false;
            }
        }
        return true;
    }
}
