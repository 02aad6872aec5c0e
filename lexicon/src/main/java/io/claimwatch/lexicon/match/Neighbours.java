package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;

/**
 * Whether a second reading of a text is worth making, told from the few characters next to each place that it would change:
 * most 毛, 木 and 宝宝 stand where no term could be, and a text is not rewritten for them. Two such places side by side are
 * left to the reading itself. Says yes too often, never no wrongly.
 */
final class Neighbours {
    private static final int DROPPED = Content.bit(Transform.FILLER);
    private static final int HIDING = DROPPED | Rewriter.MASKED;
    private static final int COUNTED = Content.bit(Transform.NUMERAL);
    private static final int REPEATED = Content.bit(Transform.REPEAT);

    /** So many characters on each side may make one of four with what is next to a place. */
    private static final int SIDE = 3;

    private final Content content;
    private final SecondLook look;
    private final Gaps gaps;
    private final char[] chars;
    private final int length;

    private Neighbours(Content content, SecondLook look, Gaps gaps) {
        this.content = content;
        this.look = look;
        this.gaps = gaps;
        chars = content.chars();
        length = content.length();
    }

    static boolean promise(Content content, SecondLook look, Gaps gaps) {
        return new Neighbours(content, look, gaps).promise();
    }

    private boolean promise() {
        char before = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c == before && CharTable.kind(c) == CharTable.HAN ? repeated(i) : Fillers.special(c) && special(i)) {
                return true;
            }
            before = c;
        }
        return false;
    }

    private boolean special(int at) {
        char c = chars[at];
        char numeral = gaps.numeral(content, at);
        if (numeral != 0) {
            return counted(at, numeral);
        }
        if (gaps.interleaved(content, at)) {
            return true;
        }
        int hidden = Fillers.hides(content, at);
        int width = Math.max(hidden, Fillers.at(content, at));
        if (width > 0) {
            return dropped(at, at + width, hidden > 0 ? HIDING : DROPPED);
        }
        return Fillers.weak(c) && gaps.openAt(content, at) && dropped(at, at + 1, DROPPED);
    }

    private boolean dropped(int from, int to, int changed) {
        if (!calm(from - SIDE, from) || !calm(to, to + SIDE)) {
            return true;
        }
        if (to < length && joins(from, to, changed)) {
            return true;
        }
        return (changed & Rewriter.MASKED) != 0 && hides(from, to);
    }

    /** Whether the characters there, as far as there are any, are neither changed themselves nor said twice. */
    private boolean calm(int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, length); i++) {
            if (restless(i) || i > 0 && chars[i] == chars[i - 1] && CharTable.kind(chars[i]) == CharTable.HAN) {
                return false;
            }
        }
        return true;
    }

    private boolean restless(int at) {
        return Fillers.special(chars[at])
                && (CharTable.kind(chars[at]) != CharTable.DIGIT || gaps.numeral(content, at) != 0);
    }

    private boolean joins(int from, int to, int changed) {
        Window window = new Window();
        window.add(from - SIDE, from);
        int border = window.size;
        window.add(to, to + SIDE);
        window.changes[border] = changed;
        return look.mayRead(window.reading(chars)) || mayHear(window, changed);
    }

    private boolean mayHear(Window window, int changed) {
        Reading sounds = SoundReader.read(window.reading(chars));
        return look.mayHear(sounds) || (changed & Rewriter.MASKED) != 0 && look.mayHearRoughly(content, sounds);
    }

    private boolean hides(int from, int to) {
        Window window = new Window();
        window.add(from - SIDE, from);
        int mask = window.size;
        window.place(from, to);
        window.add(to, to + SIDE);
        Reading sounds = SoundReader.read(window.reading(chars));
        sounds.chars()[mask] = SoundReader.MASK;
        return look.behind(content, sounds).any();
    }

    /** A digit here is read as a numeral, and 一 after 1 as the same one said twice. */
    private boolean counted(int at, char numeral) {
        if (!calm(at - SIDE, at) || !calm(at + 1, at + 1 + SIDE)) {
            return true;
        }
        if (at + 1 < length && chars[at + 1] == numeral) {
            return true;
        }
        Window window = new Window();
        window.add(at - SIDE, at);
        int digit = window.size;
        window.changes[digit] = COUNTED;
        window.place(at, at + 1);
        window.add(at + 1, at + 1 + SIDE);
        Reading reading = window.reading(chars);
        reading.chars()[digit] = numeral;
        return look.mayRead(reading) || look.mayHear(SoundReader.read(reading));
    }

    /** The character here is the one before once more. */
    private boolean repeated(int at) {
        if (!calm(at - 1 - SIDE, at - 1) || Fillers.special(chars[at]) || !calm(at + 1, at + 1 + SIDE)) {
            return true;
        }
        if (at > 1 && chars[at - 2] == chars[at]) {
            return true;
        }
        Window window = new Window();
        window.add(at - 1 - SIDE, at - 1);
        window.changes[window.size] = REPEATED;
        window.place(at - 1, at + 1);
        window.add(at + 1, at + 1 + SIDE);
        return look.mayRead(window.reading(chars)) || mayHear(window, 0);
    }

    /** The places around one, in the order of a reading. */
    private final class Window {
        private static final int MOST = 2 * SIDE + 1;

        private final int[] first = new int[MOST];
        private final int[] last = new int[MOST];
        private final int[] changes = new int[MOST];
        private int size;

        private void add(int from, int to) {
            for (int i = Math.max(0, from); i < Math.min(to, length); i++) {
                place(i, i + 1);
            }
        }

        private void place(int from, int to) {
            first[size] = from;
            last[size] = to;
            size++;
        }

        private Reading reading(char[] text) {
            char[] read = new char[size];
            for (int i = 0; i < size; i++) {
                read[i] = text[first[i]];
            }
            return new Reading(read, first, last, changes, size);
        }
    }
}
