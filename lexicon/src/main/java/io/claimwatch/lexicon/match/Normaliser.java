package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;

/**
 * Stage 1: from a text to its {@link Content}. One pass, no allocation but the result. What is dropped between Chinese
 * characters (spaces, symbols, emoji, zero-width) is remembered as a transform of the character after it.
 */
final class Normaliser {
    /** Longer texts are the caller's mistake to send; they are judged up to here. */
    static final int MAX_LENGTH = 200_000;

    private static final int VARIANT_SELECTOR_EMOJI = 0xFE0F;

    /** A digit after it stands for a word. */
    private static final char ORDINAL = '第';

    /** Longer texts are read into arrays of their own even for a first look. */
    private static final int ORDINARY = 2_048;

    private static final ThreadLocal<Room> ROOM = ThreadLocal.withInitial(Room::new);

    private final String text;
    private final int size;
    private final char[] chars;
    private final int[] from;

    /** Null while each character stands for one unit of the text. */
    private int[] to;

    private final byte[] breaks;
    private short[] changes;
    private int n;
    private byte pendingBreak;
    private int pendingChange;
    private boolean punctuated;
    private boolean suspicious;

    private Normaliser(String text, int size) {
        this.text = text;
        this.size = size;
        chars = new char[size];
        from = new int[size];
        breaks = new byte[size + 1];
    }

    private Normaliser(String text, Room room) {
        this.text = text;
        size = text.length();
        chars = room.chars;
        from = room.from;
        breaks = room.breaks;
    }

    /** Arrays that serve one text after the other: most are looked at once and forgotten. */
    private static final class Room {
        private final char[] chars = new char[ORDINARY];
        private final int[] from = new int[ORDINARY];
        private final byte[] breaks = new byte[ORDINARY + 1];
    }

    /** @param boundary where in the text the part to judge starts */
    static Content read(String text, int boundary) {
        return new Normaliser(text, Math.min(text.length(), MAX_LENGTH)).run(boundary);
    }

    /** The same, good until this thread looks at the next text. */
    static Content glance(String text, int boundary) {
        return text.length() <= ORDINARY ? new Normaliser(text, ROOM.get()).run(boundary) : read(text, boundary);
    }

    private Content run(int boundary) {
        // What is written never gets ahead of what is read, so that one array serves for both.
        text.getChars(0, size, chars, 0);
        for (int i = 0; i < size; i++) {
            if (n > 0 && pendingBreak == Content.Break.NONE && pendingChange == 0) {
                i = plainRun(i);
                if (i == size) {
                    break;
                }
            }
            char c = chars[i];
            int info = CharTable.info(c);
            switch (CharTable.kindOf(info)) {
                case CharTable.HAN, CharTable.LATIN, CharTable.DIGIT -> emit(c, info, i, 1);
                case CharTable.COMMA -> punctuation(Content.Break.COMMA, i);
                case CharTable.STOP -> punctuation(Content.Break.STOP, i);
                case CharTable.QUESTION -> punctuation(Content.Break.QUESTION, i);
                case CharTable.SPACE -> dropped(Content.Break.SPACE, Transform.SEPARATOR);
                case CharTable.SYMBOL -> i += symbol(c, i);
                default -> dropped(Content.Break.NONE, Transform.ZERO_WIDTH);
            }
        }
        breaks[n] = pendingBreak;
        return new Content(text, boundary, chars, from, to, breaks, changes, n, punctuated, suspicious);
    }

    /**
     * Takes over all from here on that needs no more, the bulk of talk: Chinese characters that are not the one before once more,
     * and letters and digits.
     *
     * @return where that ends
     */
    private int plainRun(int start) {
        char[] into = chars;
        int at = start;
        int next = n;
        char before = into[n - 1];
        for (; at < size; at++) {
            int info = CharTable.info(into[at]);
            char c = CharTable.foldOf(info);
            if (CharTable.plainOf(info)
                    ? c == before || before == '0'
                    : before == ORDINAL || !CharTable.asciiOf(info)) {
                break;
            }
            into[next] = c;
            from[next] = at;
            breaks[next] = Content.Break.NONE;
            if (to != null) {
                to[next] = at + 1;
            }
            before = c;
            next++;
        }
        n = next;
        return at;
    }

    private void emit(char c, int info, int at, int units) {
        char folded = CharTable.foldOf(info);
        if (pendingBreak == Content.Break.SPACE && n > 0 && latin(chars[n - 1]) && latin(folded)) {
            put(' ', at - 1, at, Content.Break.NONE, 0);
            pendingChange = 0;
            pendingBreak = Content.Break.NONE;
        }
        int change = pendingBreak <= Content.Break.SPACE && n > 0 ? pendingChange : 0;
        if (folded != c && !(c >= 'A' && c <= 'Z')) {
            change |= Content.bit(foldKind(c));
        }
        if (n > 0 && suspect(folded, CharTable.kindOf(info)) || CharTable.fillerOf(info)) {
            suspicious = true;
        }
        put(folded, at, at + units, pendingBreak, change);
        pendingBreak = Content.Break.NONE;
        pendingChange = 0;
    }

    /** A Chinese character said twice, or a digit that may stand for a word (第1, 0风险). */
    private boolean suspect(char folded, int kind) {
        char before = chars[n - 1];
        if (kind == CharTable.HAN) {
            return before == folded || before == '0' && (n == 1 || !latin(chars[n - 2]));
        }
        return before == ORDINAL && folded >= '0' && folded <= '9';
    }

    private void put(char c, int start, int end, byte breakBefore, int change) {
        chars[n] = c;
        from[n] = start;
        if (to != null) {
            to[n] = end;
        } else if (end != start + 1) {
            to = new int[size];
            for (int i = 0; i < n; i++) {
                to[i] = from[i] + 1;
            }
            to[n] = end;
        }
        breaks[n] = breakBefore;
        punctuated |= breakBefore >= Content.Break.COMMA;
        if (change != 0) {
            if (changes == null) {
                changes = new short[size];
            }
            changes[n] = (short) change;
        }
        n++;
    }

    private void punctuation(byte kind, int at) {
        if (text.charAt(at) == '.' && insideWord(at)) {
            put('.', at, at + 1, Content.Break.NONE, 0);
        } else if (kind == Content.Break.STOP && chopping(at)) {
            dropped(Content.Break.SPACE, Transform.SEPARATOR);
        } else if (kind > pendingBreak) {
            pendingBreak = kind;
        }
    }

    /** The point of 1.5 and of no.1 ends no sentence. */
    private boolean insideWord(int at) {
        return n > 0 && at + 1 < text.length() && latin(text.charAt(at - 1)) && latin(text.charAt(at + 1));
    }

    /** 预.防.癌.症: the same stop after every single character ends no sentence either. */
    private boolean chopping(int at) {
        return han(at - 1) && han(at + 1) && (same(at, at - 2) && han(at - 3) || same(at, at + 2) && han(at + 3));
    }

    private boolean same(int at, int other) {
        return other >= 0 && other < text.length() && text.charAt(at) == text.charAt(other);
    }

    private boolean han(int at) {
        return at >= 0 && at < text.length() && CharTable.kind(text.charAt(at)) == CharTable.HAN;
    }

    private void dropped(byte asBreak, Transform transform) {
        if (pendingBreak == Content.Break.NONE) {
            pendingBreak = asBreak;
        }
        pendingChange |= Content.bit(transform);
    }

    /** Returns how many further units were read. */
    private int symbol(char c, int at) {
        if (ranks(c, at)) {
            emit('#', CharTable.info('#'), at, 1);
            return 0;
        }
        if (!Character.isHighSurrogate(c) || at + 1 >= text.length()) {
            dropped(Content.Break.SPACE, c == VARIANT_SELECTOR_EMOJI ? Transform.EMOJI : Transform.SEPARATOR);
            return 0;
        }
        int codePoint = text.codePointAt(at);
        char ascii = MathLetters.fold(codePoint);
        if (ascii != 0) {
            pendingChange |= Content.bit(Transform.VARIANT);
            emit(ascii, CharTable.info(ascii), at, 2);
        } else if (Character.isIdeographic(codePoint)) {
            emit('\u3400', CharTable.info('\u3400'), at, 2);
        } else {
            dropped(Content.Break.SPACE, Transform.EMOJI);
        }
        return Character.isSupplementaryCodePoint(codePoint) ? 1 : 0;
    }

    /** The sign of #1 is part of it; elsewhere # is dropped as any symbol. */
    private boolean ranks(char c, int at) {
        return (c == '#' || c == '＃')
                && at + 1 < text.length()
                && CharTable.kind(text.charAt(at + 1)) == CharTable.DIGIT;
    }

    private static Transform foldKind(char c) {
        return CharTable.kind(c) == CharTable.HAN && c < 0xF900
                ? Transform.TRADITIONAL
                : c >= 0xFF00 ? Transform.WIDTH : Transform.VARIANT;
    }

    private static boolean latin(char c) {
        return CharTable.isLatinOrDigit(c);
    }
}
