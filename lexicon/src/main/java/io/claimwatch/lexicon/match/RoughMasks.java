package io.claimwatch.lexicon.match;

import java.util.List;

/**
 * Whether a term may be heard roughly around a place where something was dropped, or hides one of its characters. Of the two
 * characters that stand on both sides of it, one must be the term's own where they are all of the term; where the filler is
 * hardly there by chance its sound is enough, as {@link HiddenTerms} has it. A longer term has a third one beside them. Says
 * yes too often, never no wrongly. Filled first, then only read.
 */
final class RoughMasks {
    private final GramFilter literal = new GramFilter();
    private final GramFilter exact = new GramFilter();
    /** Of longer terms, three that stand: two before what is hidden and one after. */
    private final GramFilter before = new GramFilter();

    /** Of longer terms, one before what is hidden and two after; or any three in a row. */
    private final GramFilter longer = new GramFilter();

    /** Enters a heard term of which a character inside may be hidden. */
    void enterHidden(String text) {
        String sound = Syllables.of(text, true);
        if (text.length() == 3) {
            enterEnds(text, sound);
        }
        String rough = SoundIndex.roughly(sound);
        for (int i = 1; text.length() > 3 && i + 1 < text.length(); i++) {
            if (i > 1) {
                before.enterTriples(rough.substring(i - 2, i) + rough.charAt(i + 1));
            }
            if (i + 2 < text.length()) {
                longer.enterTriples(rough.charAt(i - 1) + rough.substring(i + 1, i + 3));
            }
        }
    }

    /** Enters a heard term that something may be put into. */
    void enterParted(String text) {
        String sound = Syllables.of(text, true);
        if (text.length() == 2) {
            enterEnds(text, sound);
        } else {
            longer.enterTriples(SoundIndex.roughly(sound));
        }
    }

    /** To be called when all is entered: makes it as small as it may be. */
    void trim() {
        List.of(literal, exact, before, longer).forEach(GramFilter::trim);
    }

    private void enterEnds(String text, String sound) {
        int last = text.length() - 1;
        char roughFirst = Syllables.rough(sound.charAt(0));
        char roughLast = Syllables.rough(sound.charAt(last));
        literal.enterPairs("" + text.charAt(0) + roughLast);
        literal.enterPairs("" + roughFirst + text.charAt(last));
        exact.enterPairs("" + sound.charAt(0) + roughLast);
        exact.enterPairs("" + roughFirst + sound.charAt(last));
    }

    /** @param at of a mask in a reading of exact sounds */
    boolean mayHide(Content content, Reading sounds, int at) {
        return at > 0
                && at + 1 < sounds.length()
                && (ends(content, sounds, at - 1, at + 1)
                        || at > 1 && triple(before, sounds, at - 2, at - 1, at + 1)
                        || at + 2 < sounds.length() && triple(longer, sounds, at - 1, at + 1, at + 2));
    }

    /** @param at where something was dropped in a reading of exact sounds */
    boolean mayPart(Content content, Reading sounds, int at) {
        return at > 0
                && (ends(content, sounds, at - 1, at)
                        || at > 1 && triple(longer, sounds, at - 2, at - 1, at)
                        || at + 1 < sounds.length() && triple(longer, sounds, at - 1, at, at + 1));
    }

    private boolean ends(Content content, Reading sounds, int left, int right) {
        int from = sounds.first()[left];
        int to = sounds.last()[right];
        char roughLeft = SoundReader.rough(sounds, left);
        char roughRight = SoundReader.rough(sounds, right);
        if (literal.mayHavePair(content.charAt(from), roughRight)
                || literal.mayHavePair(roughLeft, content.charAt(to - 1))) {
            return true;
        }
        return (exact.mayHavePair(sounds.chars()[left], roughRight)
                        || exact.mayHavePair(roughLeft, sounds.chars()[right]))
                && Fillers.telling(content, from, to);
    }

    private static boolean triple(GramFilter grams, Reading sounds, int first, int second, int third) {
        return grams.mayHaveTriple(
                SoundReader.rough(sounds, first), SoundReader.rough(sounds, second), SoundReader.rough(sounds, third));
    }
}
