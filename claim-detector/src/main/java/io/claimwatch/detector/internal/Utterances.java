package io.claimwatch.detector.internal;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long segment into utterances at sentence ends, so that each entry is found once in each of them. */
final class Utterances {
    /** Shorter segments stay whole. */
    static final int WHOLE = 160;

    private static final int LEAST = 60;
    private static final int MOST = 200;
    private static final int LONGEST_WORD = 40;
    private static final String ENDS = "。！？!?；;\n";

    private Utterances() {}

    /** Start offsets of the utterances, the first always 0. */
    static List<Integer> starts(String text) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        if (text.length() <= WHOLE) {
            return starts;
        }
        int from = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            int length = i + 1 - from;
            boolean end = length >= LEAST && ends(text, i);
            boolean cut = length >= MOST && !insideWord(text, i, length);
            if (end || cut) {
                from = i + 1;
                starts.add(from);
            }
        }
        return starts;
    }

    /** A full stop ends a sentence only before a space: 1.5 and claimwatch.io go on. */
    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        return ENDS.indexOf(c) >= 0 || c == '.' && text.charAt(at + 1) == ' ';
    }

    private static boolean insideWord(String text, int at, int length) {
        char next = text.charAt(at + 1);
        return Character.isLowSurrogate(next) || length < MOST + LONGEST_WORD && latin(text.charAt(at)) && latin(next);
    }

    private static boolean latin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
