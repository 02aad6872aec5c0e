package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;

/** Reads content by its sound: Chinese characters and Latin letters that spell pinyin become syllables. */
final class SoundReader {
    /** What a masked character sounds like: no syllable has this id. */
    static final char MASK = '\ufffe';

    /** Longer runs of letters are no pinyin that anybody would read. */
    private static final int LONGEST_RUN = 30;

    private SoundReader() {}

    /** Whether the text can sound like any term, or spells pinyin: else reading it by sound is in vain. */
    static boolean audible(Content content, SoundFilter filter) {
        char first = 0;
        char second = 0;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c >= 'a' && c <= 'z') {
                int letters = spelled(content, i);
                if (letters > 0) {
                    return true;
                }
                while (i + 1 < content.length() && content.charAt(i + 1) >= 'a' && content.charAt(i + 1) <= 'z') {
                    i++;
                }
            }
            char third = Syllables.of(c);
            if (filter.mayHear(first, second, third)) {
                return true;
            }
            first = second;
            second = third;
        }
        return false;
    }

    /** The sound of a rewritten text; its letters are taken as they are. */
    static Reading read(Reading written) {
        int length = written.length();
        char[] sounds = new char[length];
        for (int i = 0; i < length; i++) {
            sounds[i] = Syllables.of(written.chars()[i]);
        }
        return new Reading(sounds, written.first(), written.last(), written.changes(), length);
    }

    /** The sound of a text with 某, and all that a recogniser writes for it, standing for any one character. */
    static Reading masked(Content content) {
        int length = content.length();
        char[] sounds = new char[length];
        int[] first = new int[length];
        int[] last = new int[length];
        for (int i = 0; i < length; i++) {
            char c = content.charAt(i);
            sounds[i] = Rewriter.masks(c) ? MASK : Syllables.of(c);
            first[i] = i;
            last[i] = i + 1;
        }
        return new Reading(sounds, first, last, new int[length], length);
    }

    static Reading read(Content content) {
        int length = content.length();
        char[] sounds = new char[length];
        int[] first = new int[length];
        int[] last = new int[length];
        int[] changes = new int[length];
        int n = 0;
        int i = 0;
        while (i < length) {
            char c = content.charAt(i);
            int end = i + 1;
            char sound = Syllables.of(c);
            int change = 0;
            if (c >= 'a' && c <= 'z') {
                int letters = spelled(content, i);
                if (letters > 0) {
                    end = i + letters;
                    sound = Syllables.letters().of(content, i, end);
                    change = Content.bit(Transform.PINYIN);
                }
            } else if (c == ' ') {
                i++;
                continue;
            }
            sounds[n] = sound;
            first[n] = i;
            last[n] = end;
            changes[n] = change;
            n++;
            i = end;
        }
        return new Reading(sounds, first, last, changes, n);
    }

    /** Letters of the syllable here, if the whole run of letters is pinyin; else 0. */
    private static int spelled(Content content, int at) {
        int end = at;
        while (end < content.length() && content.charAt(end) >= 'a' && content.charAt(end) <= 'z') {
            end++;
        }
        return end - at < 2 || end - at > LONGEST_RUN ? 0 : Syllables.letters().longest(content, at, end);
    }
}
