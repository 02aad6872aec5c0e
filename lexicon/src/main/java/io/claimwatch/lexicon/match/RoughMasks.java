package io.claimwatch.lexicon.match;

/**
 * Whether a character inside a term may be hidden at a place, the term being heard roughly. Where it has three syllables one
 * of the two that stand must be exactly its own, as {@link HiddenTerms} demands; a longer one has a third beside the mask.
 * Says yes too often, never no wrongly. Filled first, then only read.
 */
final class RoughMasks {
    private final PairFilter exactBefore = new PairFilter();
    private final PairFilter exactAfter = new PairFilter();
    private final GramFilter longer = new GramFilter();

    /** @param sound of a heard term, exact */
    void enter(String sound) {
        String rough = SoundIndex.roughly(sound);
        if (sound.length() == 3) {
            exactBefore.add(sound.charAt(0), rough.charAt(2));
            exactAfter.add(rough.charAt(0), sound.charAt(2));
        }
        for (int i = 1; sound.length() > 3 && i + 1 < sound.length(); i++) {
            longer.enterTriples(rough.substring(0, i) + SoundReader.MASK + rough.substring(i + 1));
        }
    }

    /** @param at of a mask in a reading of exact sounds */
    boolean mayHide(Reading sounds, int at) {
        if (at == 0 || at + 1 >= sounds.length()) {
            return false;
        }
        char before = sounds.chars()[at - 1];
        char after = sounds.chars()[at + 1];
        char roughBefore = rough(sounds, at - 1);
        char roughAfter = rough(sounds, at + 1);
        return exactBefore.has(before, roughAfter)
                || exactAfter.has(roughBefore, after)
                || longer.mayHaveTriple(roughBefore, SoundReader.MASK, roughAfter)
                        && (at > 1 && longer.mayHaveTriple(rough(sounds, at - 2), roughBefore, SoundReader.MASK)
                                || at + 2 < sounds.length()
                                        && longer.mayHaveTriple(SoundReader.MASK, roughAfter, rough(sounds, at + 2)));
    }

    private static char rough(Reading sounds, int at) {
        char sound = sounds.chars()[at];
        return sound == SoundReader.MASK ? sound : Syllables.rough(sound);
    }
}
