package io.claimwatch.lexicon.match;

/**
 * Whether one of many strings of sounds begins at a place, told by up to five of its syllables: all of a short one, the
 * first five of a longer one. Says yes too often, never no wrongly. Filled first, then only read.
 */
final class SoundStarts {
    static final int LEAST = 3;
    static final int MOST = 5;
    private static final int BITS = 19;

    private final long[] table = new long[1 << BITS - 6];

    /** @param sound of three syllables at least */
    void enter(String sound) {
        int told = Math.min(MOST, sound.length());
        int slot = slot(hash(sound.toCharArray(), told));
        table[slot >>> 6] |= 1L << slot;
    }

    /** Whether the syllables are all of a short string, or, where they are {@link #MOST}, begin a long one. */
    boolean has(char[] sounds, int told) {
        int slot = slot(hash(sounds, told));
        return (table[slot >>> 6] & 1L << slot) != 0;
    }

    private static int hash(char[] sounds, int told) {
        int hash = told;
        for (int i = 0; i < told; i++) {
            hash = (hash * 0x9E37 + sounds[i]) * 0x85EB;
        }
        return hash;
    }

    private static int slot(int hash) {
        return hash * 0x9E3779B1 >>> 32 - BITS;
    }
}
