package io.claimwatch.lexicon.match;

/**
 * Whether the mask of a code word that is written with one (青某光) may stand at a place, by the two rough sounds next to it
 * inside the code word. Says yes too often, never no wrongly. Filled first, then only read.
 */
final class CodeMasks {
    private final GramFilter around = new GramFilter();

    /** @param said a code word; those of fewer than three characters are never heard */
    void enter(String said) {
        StringBuilder sounds = new StringBuilder(said.length());
        for (int i = 0; i < said.length(); i++) {
            char c = said.charAt(i);
            sounds.append(c == CharTable.MASK ? SoundReader.MASK : Syllables.rough(Syllables.of(c)));
        }
        around.enterTriples(sounds.toString());
    }

    /** @param at of a mask in a reading of exact sounds */
    boolean mayHide(Reading sounds, int at) {
        for (int from = Math.max(0, at - 2); from <= at && from + 2 < sounds.length(); from++) {
            if (around.mayHaveTriple(rough(sounds, from), rough(sounds, from + 1), rough(sounds, from + 2))) {
                return true;
            }
        }
        return false;
    }

    private static char rough(Reading sounds, int at) {
        char sound = sounds.chars()[at];
        return sound == SoundReader.MASK ? sound : Syllables.rough(sound);
    }
}
