package io.claimwatch.lexicon.match;

import java.util.List;

/**
 * Whether a term with one of its characters hidden may stand around a mask, as {@link HiddenTerms} hears it exactly: of three
 * characters with one that is the term's own, or whatever sounds so where the filler is hardly there by chance; of a longer one
 * four sounds, the mask among them, or five where it is inside. Looks at three places on each side of the mask. Says yes too
 * often, never no wrongly. Filled first, then only read.
 */
final class ExactMasks {
    private static final int SHORT = 3;
    private static final int FIVE = 5;

    private final GramFilter literal = new GramFilter();
    private final GramFilter sounds = new GramFilter();
    private final GramFilter longer = new GramFilter();

    /**
     * Enters a term that is maskable.
     *
     * @param sound of the text, with one of its syllables a {@link SoundReader#MASK}
     */
    void enter(String text, String sound) {
        int mask = sound.indexOf(SoundReader.MASK);
        int last = sound.length() - 1;
        if (last > SHORT && (mask == 0 || mask == last)) {
            int from = mask == 0 ? 0 : last - SHORT;
            sounds.enterFours(sound.substring(from, from + SHORT + 1));
            return;
        }
        if (last > SHORT) {
            int from = Math.min(Math.max(mask - FIVE / 2, 0), sound.length() - FIVE);
            longer.enterFours(sound.substring(from, mask) + sound.substring(mask + 1, from + FIVE));
            return;
        }
        sounds.enterTerm(sound);
        for (int i = 0; sound.length() == SHORT && i < SHORT; i++) {
            if (i != mask) {
                literal.enterTriples(sound.substring(0, i) + text.charAt(i) + sound.substring(i + 1));
            }
        }
    }

    /** To be called when all is entered: makes it as small as it may be. */
    void trim() {
        List.of(literal, sounds, longer).forEach(GramFilter::trim);
    }

    /** @param mask its place in a reading of exact sounds */
    boolean mayHide(Content content, Reading reading, int mask) {
        char[] chars = reading.chars();
        int length = reading.length();
        for (int from = Math.max(0, mask - SHORT + 1); from <= mask && from + SHORT <= length; from++) {
            if (ofThree(content, reading, from)) {
                return true;
            }
        }
        for (int from = Math.max(0, mask - SHORT); from <= mask && from + SHORT < length; from++) {
            if (sounds.mayHaveFour(chars, from)) {
                return true;
            }
        }
        for (int from = Math.max(0, mask - SHORT); from < mask && from + FIVE <= length; from++) {
            if (ofFive(chars, from, mask)) {
                return true;
            }
        }
        return false;
    }

    private boolean ofThree(Content content, Reading reading, int from) {
        char first = reading.chars()[from];
        char second = reading.chars()[from + 1];
        char third = reading.chars()[from + 2];
        return sounds.mayHaveTriple(first, second, third)
                && (literal.mayHaveTriple(content.charAt(reading.first()[from]), second, third)
                        || literal.mayHaveTriple(first, content.charAt(reading.first()[from + 1]), third)
                        || literal.mayHaveTriple(first, second, content.charAt(reading.first()[from + 2]))
                        || Fillers.telling(content, reading.first()[from], reading.last()[from + 2]));
    }

    private boolean ofFive(char[] chars, int from, int mask) {
        return longer.mayHaveFour(
                chars[from < mask ? from : from + 1],
                chars[from + 1 < mask ? from + 1 : from + 2],
                chars[from + 2 < mask ? from + 2 : from + 3],
                chars[from + 3 < mask ? from + 3 : from + 4]);
    }
}
