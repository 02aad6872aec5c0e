package io.claimwatch.lexicon.match;

import java.util.Collection;

/**
 * Whether a text can sound like any term at all: a bit for the first three syllables of every term, in one table. Most
 * talk has none of them, and the scan by sound is skipped. Says yes too often, never no wrongly.
 */
final class SoundFilter {
    private static final int BITS = 22;

    private final long[] table = new long[1 << BITS - 6];

    /** @param sounds of which those of three syllables or more are entered */
    SoundFilter(Collection<String> sounds) {
        for (String sound : sounds) {
            if (sound.length() >= 3) {
                int slot = slot(sound.charAt(0), sound.charAt(1), sound.charAt(2));
                table[slot >>> 6] |= 1L << slot;
            }
        }
    }

    boolean mayHear(char[] sounds, int length) {
        for (int i = 2; i < length; i++) {
            if (mayHear(sounds[i - 2], sounds[i - 1], sounds[i])) {
                return true;
            }
        }
        return false;
    }

    boolean mayHear(char first, char second, char third) {
        int slot = slot(first, second, third);
        return (table[slot >>> 6] & 1L << slot) != 0;
    }

    private static int slot(char a, char b, char c) {
        int hash = ((a * 0x9E37 + b) * 0x85EB + c) * 0x9E3779B1;
        return hash >>> 32 - BITS;
    }
}
