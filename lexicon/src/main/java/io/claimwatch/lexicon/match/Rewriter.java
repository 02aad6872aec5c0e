package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;
import java.util.Arrays;
import java.util.List;

/**
 * Undoes what a plain scan cannot see through: code words become what they mean, stutter (囊囊肿肿) and inserted
 * fillers (保什么护) are dropped. The plain reading stays; this one only adds to it.
 */
final class Rewriter {
    /** Marks in {@link Reading#changes} that a character was dropped which only sounds like 某. */
    static final int DOUBTFUL = 1 << 20;

    private static final String NUMERALS = "零一二三四五六七八九";
    private static final boolean[] FILLER = new boolean[1 << 16];
    private static final boolean[] MASKS = new boolean[1 << 16];
    private static final String SOUNDS_LIKE_MASK = "谋母木目亩膜抹毛牡眸卯莫末魔墨牟沐牧幕猫冒貌";

    private static final String[] FILLERS = {"什么", "那个", "那啥", "这个", "内个", "某某", "某", "呃", "嗯", "啊", "哈", "呢"};

    /** A code word at a place. */
    record Coded(int start, int end, String means, Transform transform) {}

    private final Content content;
    private final List<Coded> coded;
    private char[] chars;
    private int[] first;
    private int[] last;
    private int[] changes;
    private int n;
    private int pending;

    private Rewriter(Content content, List<Coded> coded) {
        this.content = content;
        this.coded = coded;
        int size = content.length() + 16;
        chars = new char[size];
        first = new int[size];
        last = new int[size];
        changes = new int[size];
    }

    static {
        MASKS[CharTable.MASK] = true;
        SOUNDS_LIKE_MASK.chars().forEach(c -> MASKS[c] = true);
        for (char c : ("什那这内呃嗯" + SOUNDS_LIKE_MASK + CharTable.MASK).toCharArray()) {
            FILLER[c] = true;
        }
    }

    /** Whether the character may start a filler that calls for a second reading by itself. */
    static boolean isFiller(char c) {
        return FILLER[c];
    }

    /** Whether the character is 某, or what a recogniser writes for it. */
    static boolean masks(char c) {
        return MASKS[c];
    }

    /** @param coded sorted by start, the longest first where several start together */
    static Reading rewrite(Content content, List<Coded> coded) {
        return new Rewriter(content, coded).run();
    }

    private Reading run() {
        int next = 0;
        int i = 0;
        while (i < content.length()) {
            while (next < coded.size() && coded.get(next).start() < i) {
                next++;
            }
            if (next < coded.size() && coded.get(next).start() == i) {
                i = replace(coded.get(next));
                continue;
            }
            int filler = fillerAt(i);
            if (loneDigit(i)) {
                put(NUMERALS.charAt(content.charAt(i) - '0'), i, i + 1, Content.bit(Transform.NUMERAL));
                i++;
            } else if (filler > 0) {
                pending |= Content.bit(Transform.FILLER);
                i += filler;
            } else if (n > 0 && masks(content.charAt(i))) {
                pending |= Content.bit(Transform.FILLER) | DOUBTFUL;
                i++;
            } else if (n > 0 && stutters(i)) {
                changes[n - 1] |= Content.bit(Transform.REPEAT);
                last[n - 1] = ++i;
            } else {
                put(content.charAt(i), i, i + 1, content.changes(i, i + 1));
                i++;
            }
        }
        return new Reading(chars, first, last, changes, n);
    }

    /** A Chinese character said once more; letters and digits repeat for other reasons. */
    private boolean stutters(int at) {
        char c = content.charAt(at);
        return chars[n - 1] == c && last[n - 1] == at && CharTable.kind(c) == CharTable.HAN;
    }

    /** A digit that stands for a word: 第1, 0风险. */
    private boolean loneDigit(int at) {
        return digit(content.charAt(at))
                && (at == 0 || !CharTable.isLatinOrDigit(content.charAt(at - 1)))
                && (at + 1 == content.length() || !CharTable.isLatinOrDigit(content.charAt(at + 1)));
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private int replace(Coded word) {
        for (int k = 0; k < word.means().length(); k++) {
            put(word.means().charAt(k), word.start(), word.end(), Content.bit(word.transform()));
        }
        return word.end();
    }

    private void put(char c, int from, int to, int changed) {
        if (n == chars.length) {
            int grown = n * 2;
            chars = Arrays.copyOf(chars, grown);
            first = Arrays.copyOf(first, grown);
            last = Arrays.copyOf(last, grown);
            changes = Arrays.copyOf(changes, grown);
        }
        chars[n] = c;
        first[n] = from;
        last[n] = to;
        changes[n] = changed | pending;
        pending = 0;
        n++;
    }

    private int fillerAt(int at) {
        for (String filler : FILLERS) {
            int length = filler.length();
            if (at + length <= content.length() && matches(filler, at)) {
                return length;
            }
        }
        return 0;
    }

    private boolean matches(String filler, int at) {
        for (int k = 0; k < filler.length(); k++) {
            if (content.charAt(at + k) != filler.charAt(k)) {
                return false;
            }
        }
        return true;
    }
}
