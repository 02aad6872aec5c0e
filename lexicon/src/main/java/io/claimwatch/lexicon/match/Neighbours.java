package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;

/**
 * Whether a second reading of a text is worth making, and one with its masks kept, told from the few characters next to each
 * place that is not read as it stands: most 毛, 木 and 宝宝 stand where no term could be, and a text is not rewritten for them.
 * Two such places side by side are left to the readings themselves. Says yes too often, never no wrongly.
 */
final class Neighbours {
    /** A term may be there once something is dropped or folded. */
    static final int REWRITTEN = 1;

    /** A term may be there with one of its characters hidden. */
    static final int HIDDEN = 2;

    static final int BOTH = REWRITTEN | HIDDEN;

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

    /** Which readings may find something: {@link #REWRITTEN}, {@link #HIDDEN}, both or 0. */
    static int promise(Content content, SecondLook look, Gaps gaps) {
        return new Neighbours(content, look, gaps).promise();
    }

    private int promise() {
        int promised = 0;
        char before = 0;
        for (int i = 0; i < length && promised != BOTH; i++) {
            char c = chars[i];
            if (c == before && CharTable.kind(c) == CharTable.HAN) {
                promised |= repeated(i) ? REWRITTEN : 0;
            }
            if (Fillers.special(c)) {
                promised |= special(i);
            }
            before = c;
        }
        return promised;
    }

    private int special(int at) {
        char c = chars[at];
        char numeral = gaps.numeral(content, at);
        if (numeral != 0) {
            return counted(at, numeral) ? REWRITTEN : 0;
        }
        if (gaps.interleaved(content, at)) {
            return REWRITTEN;
        }
        int hidden = Fillers.hides(content, at);
        int width = Math.max(hidden, Fillers.at(content, at));
        if (width > 0) {
            return dropped(at, at + width, hidden > 0 ? HIDING : DROPPED);
        }
        return Fillers.weak(c) && gaps.openAt(content, at) ? dropped(at, at + 1, DROPPED) : 0;
    }

    private int dropped(int from, int to, int changed) {
        boolean hiding = (changed & Rewriter.MASKED) != 0;
        if (!calm(from - SIDE, from) || !calm(to, to + SIDE)) {
            return hiding ? BOTH : REWRITTEN;
        }
        return (to < length && joins(from, to, changed) ? REWRITTEN : 0) | (hiding && hides(from, to) ? HIDDEN : 0);
    }

    /** Whether the characters there, as far as there are any, are read as they stand, and none is said twice. */
    private boolean calm(int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, length); i++) {
            if (changed(i) || i > 0 && chars[i] == chars[i - 1] && CharTable.kind(chars[i]) == CharTable.HAN) {
                return false;
            }
        }
        return true;
    }

    /** Whether what begins at this place is not read as it stands. */
    private boolean changed(int at) {
        char c = chars[at];
        return Fillers.special(c)
                && (gaps.numeral(content, at) != 0
                        || Fillers.hides(content, at) > 0
                        || Fillers.at(content, at) > 0
                        || c == Fillers.SMALL
                        || Fillers.weak(c) && gaps.openAt(content, at));
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
        if (!calm(at - 1 - SIDE, at - 1) || changed(at - 1) || changed(at) || !calm(at + 1, at + 1 + SIDE)) {
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
