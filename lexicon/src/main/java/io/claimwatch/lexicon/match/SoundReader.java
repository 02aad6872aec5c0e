package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;

/** Reads content by its sound: Chinese characters and Latin letters that spell pinyin become syllables. */
final class SoundReader {
    private SoundReader() {}

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
                    sound = Syllables.of(content.slice(i, end));
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

    /** Letters of the longest syllable here after which the run goes on as syllables or ends; 0 if there is none. */
    private static int spelled(Content content, int at) {
        int end = at;
        while (end < content.length() && content.charAt(end) >= 'a' && content.charAt(end) <= 'z') {
            end++;
        }
        return end - at < 2 ? 0 : longest(content, at, end);
    }

    private static int longest(Content content, int at, int end) {
        for (int letters = Math.min(Syllables.MAX_LETTERS, end - at); letters >= 1; letters--) {
            if (Syllables.of(content.slice(at, at + letters)) != 0
                    && (at + letters == end || longest(content, at + letters, end) > 0)) {
                return letters;
            }
        }
        return 0;
    }
}
