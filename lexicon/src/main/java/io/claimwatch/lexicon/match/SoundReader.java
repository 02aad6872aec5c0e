package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;

/** Reads content by its sound: Chinese characters and Latin letters that spell pinyin become syllables. */
final class SoundReader {
    /** What a masked character sounds like: no syllable has this id. */
    static final char MASK = '\ufffe';

    /** Marks in {@link Reading#changes} a syllable that letters spell. */
    static final int SPELLED = Content.bit(Transform.PINYIN);

    /** Longer runs of letters are no pinyin that anybody would read. */
    private static final int LONGEST_RUN = 30;

    private SoundReader() {}

    /** The sound of a rewritten text; its letters are taken as they are. */
    static Reading read(Reading written) {
        int length = written.length();
        char[] sounds = new char[length];
        for (int i = 0; i < length; i++) {
            sounds[i] = Syllables.of(written.chars()[i]);
        }
        return new Reading(sounds, written.first(), written.last(), written.changes(), length);
    }

    /** The sound of a text with 某, and all that stands for it, as one {@link #MASK} for any one character. */
    static Reading masked(Content content) {
        int length = content.length();
        char[] sounds = new char[length];
        int[] first = new int[length];
        int[] last = new int[length];
        int[] changes = new int[length];
        int n = 0;
        for (int i = 0; i < length; ) {
            int hidden = Fillers.hides(content, i);
            if (hidden > 0 && n > 0 && sounds[n - 1] == MASK) {
                last[n - 1] = i + hidden;
            } else {
                sounds[n] = hidden > 0 ? MASK : Syllables.of(content.charAt(i));
                changes[n] = hidden > 0 ? Rewriter.MASKED : 0;
                first[n] = i;
                last[n] = i + Math.max(1, hidden);
                n++;
            }
            i += Math.max(1, hidden);
        }
        return new Reading(sounds, first, last, changes, n);
    }

    /** The same reading in the coarser sounds of {@link Syllables#rough}. */
    static Reading rough(Reading exact) {
        char[] sounds = new char[exact.length()];
        for (int i = 0; i < sounds.length; i++) {
            sounds[i] = rough(exact, i);
        }
        return new Reading(sounds, exact.first(), exact.last(), exact.changes(), sounds.length);
    }

    /** The coarser sound at one place of a reading of exact ones. */
    static char rough(Reading exact, int at) {
        char sound = exact.chars()[at];
        return sound == MASK ? MASK : Syllables.rough(sound);
    }

    static Reading read(Content content) {
        return read(content, 0, content.length());
    }

    /** The same of a part of the content, which begins in no run of letters. */
    static Reading read(Content content, int from, int to) {
        int length = to - from;
        char[] sounds = new char[length];
        int[] first = new int[length];
        int[] last = new int[length];
        int[] changes = new int[length];
        int n = 0;
        int plainUntil = 0;
        for (int i = from; i < to; ) {
            char c = content.charAt(i);
            if (c == ' ') {
                i++;
                continue;
            }
            int letters = 0;
            if (i >= plainUntil && letter(c)) {
                letters = spelled(content, i);
                plainUntil = letters > 0 ? 0 : runEnd(content, i);
            }
            sounds[n] = letters > 0 ? Syllables.letters().of(content, i, i + letters) : Syllables.of(c);
            changes[n] = letters > 0 ? SPELLED : 0;
            first[n] = i;
            i += Math.max(1, letters);
            last[n++] = i;
        }
        return new Reading(sounds, first, last, changes, n);
    }

    /** Letters of the syllable here, if the whole run of letters is pinyin; else 0. */
    private static int spelled(Content content, int at) {
        int end = runEnd(content, at);
        return readable(end - at) ? Syllables.letters().longest(content, at, end) : 0;
    }

    /** Whether the run of letters that begins and ends here is pinyin. */
    static boolean spells(Content content, int at, int end) {
        return readable(end - at) && Syllables.letters().spell(content, at, end);
    }

    private static boolean readable(int letters) {
        return letters > 1 && letters <= LONGEST_RUN;
    }

    /** Where the run of letters here ends. */
    static int runEnd(Content content, int at) {
        int end = at;
        while (end < content.length() && letter(content.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
