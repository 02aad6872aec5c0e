package io.claimwatch.lexicon.match;

/**
 * Whether one of many strings of sounds begins at a place, told by up to five of its syllables: all of a short one, the
 * first five of a longer one. Says yes too often, never no wrongly. Filled first, then trimmed and only read.
 */
final class SoundStarts {
    static final int LEAST = 3;
    static final int MOST = 5;

    private final SlotSet slots = new SlotSet(15);

    /** @param sound of three syllables at least */
    void enter(String sound) {
        int told = Math.min(MOST, sound.length());
        slots.add(hash(sound.toCharArray(), told));
    }

    /** To be called when all is entered: makes it as small as it may be. */
    void trim() {
        slots.trim();
    }

    /** Whether the syllables are all of a short string, or, where they are {@link #MOST}, begin a long one. */
    boolean has(char[] sounds, int told) {
        return slots.has(hash(sounds, told));
    }

    private static int hash(char[] sounds, int told) {
        int hash = told;
        for (int i = 0; i < told; i++) {
            hash = (hash * 0x9E37 + sounds[i]) * 0x85EB;
        }
        return hash * 0x9E3779B1;
    }
}
