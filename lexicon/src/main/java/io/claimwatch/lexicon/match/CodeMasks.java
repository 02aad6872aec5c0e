package io.claimwatch.lexicon.match;

/**
 * Whether the mask of a code word that is written with one (青某光) may stand at a place, by the two rough sounds next to it
 * inside the code word. Says yes too often, never no wrongly. Filled first, then only read.
 */
final class CodeMasks {
    private final GramFilter around = new GramFilter();

    /** Of code words of three: what stands, one by its exact sound and one by its rough one, and on which side the mask is. */
    private final GramFilter exact = new GramFilter();

    /** Of code words of three: their rough sounds, enough around a mask that is hardly there by chance. */
    private final GramFilter telling = new GramFilter();

    /** @param said a code word; those of fewer than three characters are never heard */
    void enter(String said) {
        StringBuilder exactly = new StringBuilder(said.length());
        for (int i = 0; i < said.length(); i++) {
            char c = said.charAt(i);
            exactly.append(c == CharTable.MASK ? SoundReader.MASK : Syllables.of(c));
        }
        String sound = exactly.toString();
        String rough = SoundIndex.roughly(sound);
        if (said.length() > 3) {
            around.enterFours(rough);
        } else if (said.length() == 3) {
            telling.enterTriples(rough);
            for (int i = 0; i < 3; i++) {
                if (sound.charAt(i) != SoundReader.MASK) {
                    exact.enterTriples(rough.substring(0, i) + sharp(sound.charAt(i)) + rough.substring(i + 1));
                }
            }
        }
    }

    /** To be called when all is entered: makes it as small as it may be. */
    void trim() {
        around.trim();
        exact.trim();
        telling.trim();
    }

    /** @param at of a mask in a reading of exact sounds */
    boolean mayHide(Content content, Reading sounds, int at) {
        return longer(sounds, at) || ofThree(content, sounds, at);
    }

    private boolean longer(Reading sounds, int at) {
        for (int from = Math.max(0, at - 3); from <= at && from + 3 < sounds.length(); from++) {
            if (around.mayHaveFour(
                    SoundReader.rough(sounds, from),
                    SoundReader.rough(sounds, from + 1),
                    SoundReader.rough(sounds, from + 2),
                    SoundReader.rough(sounds, from + 3))) {
                return true;
            }
        }
        return false;
    }

    private boolean ofThree(Content content, Reading sounds, int at) {
        for (int from = Math.max(0, at - 2); from <= at && from + 2 < sounds.length(); from++) {
            char first = SoundReader.rough(sounds, from);
            char second = SoundReader.rough(sounds, from + 1);
            char third = SoundReader.rough(sounds, from + 2);
            if (exact.mayHaveTriple(sharp(sounds.chars()[from]), second, third)
                    || exact.mayHaveTriple(first, sharp(sounds.chars()[from + 1]), third)
                    || exact.mayHaveTriple(first, second, sharp(sounds.chars()[from + 2]))
                    || telling.mayHaveTriple(first, second, third)
                            && Fillers.telling(content, sounds.first()[from], sounds.last()[from + 2])) {
                return true;
            }
        }
        return false;
    }

    /** An exact sound, told apart from all rough ones; a mask has none. */
    private static char sharp(char sound) {
        return sound == SoundReader.MASK ? 0 : (char) (sound | 1 << 10);
    }
}
