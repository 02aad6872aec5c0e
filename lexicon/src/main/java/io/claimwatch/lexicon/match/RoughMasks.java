package io.claimwatch.lexicon.match;

import java.util.List;

/**
 * Whether a term may be heard roughly around a place where something was dropped, or hides one of its characters. What stands
 * around the place must be so much of the term: all that is left of a short one, with the term's own character at one end, or,
 * where the filler is hardly there by chance, one of its exact sounds, as {@link HiddenTerms} has it; four rough sounds of a
 * longer one. Says yes too often, never no wrongly. Filled first, then only read.
 */
final class RoughMasks {
    /** Of what is left of a term, so many sounds and fewer are looked at all together, with one of them as it stands. */
    private static final int FEW = 3;

    private static final int MANY = 4;

    private final GramFilter literal = new GramFilter();
    private final GramFilter exact = new GramFilter();
    private final GramFilter longer = new GramFilter();

    /** Enters a heard term of which a character inside may be hidden. */
    void enterHidden(String text) {
        String sound = Syllables.of(text, true);
        for (int hidden = 1; hidden + 1 < text.length(); hidden++) {
            enter(without(text, hidden), without(sound, hidden), hidden);
        }
    }

    private static String without(String text, int at) {
        return text.substring(0, at) + text.substring(at + 1);
    }

    /** Enters a heard term that something may be put into. */
    void enterParted(String text) {
        String sound = Syllables.of(text, true);
        for (int part = 1; part < text.length(); part++) {
            enter(text, sound, part);
        }
    }

    /** @param part where in what is left of a term something stands between */
    private void enter(String text, String sound, int part) {
        String rough = SoundIndex.roughly(sound);
        if (sound.length() > FEW) {
            int from = Math.min(Math.max(part - MANY / 2, 0), sound.length() - MANY);
            longer.enterFours(rough.substring(from, from + MANY));
            return;
        }
        int last = sound.length() - 1;
        literal.enterTerm(text.charAt(0) + rough.substring(1));
        literal.enterTerm(rough.substring(0, last) + text.charAt(last));
        for (int i = 0; i <= last; i++) {
            exact.enterTerm(rough.substring(0, i) + sharp(sound.charAt(i)) + rough.substring(i + 1));
        }
    }

    /** To be called when all is entered: makes it as small as it may be. */
    void trim() {
        List.of(literal, exact, longer).forEach(GramFilter::trim);
    }

    /** @param at of a mask in a reading of exact sounds */
    boolean mayHide(Content content, Reading sounds, int at) {
        return at > 0 && at + 1 < sounds.length() && around(content, sounds, at, 1);
    }

    /** @param at where something was dropped in a reading of exact sounds */
    boolean mayPart(Content content, Reading sounds, int at) {
        return at > 0 && around(content, sounds, at, 0);
    }

    /** @param width how many places of the reading stand in between, from this one on */
    private boolean around(Content content, Reading sounds, int at, int width) {
        char third = sound(sounds, at - 3);
        char second = sound(sounds, at - 2);
        char before = sound(sounds, at - 1);
        int next = at + width;
        char after = sound(sounds, next);
        char another = sound(sounds, next + 1);
        char yet = sound(sounds, next + 2);
        if (longer.mayHaveFour(third, second, before, after)
                || longer.mayHaveFour(second, before, after, another)
                || longer.mayHaveFour(before, after, another, yet)) {
            return true;
        }
        return pair(content, sounds, at - 1, next)
                || triple(content, sounds, at - 2, at - 1, next)
                || triple(content, sounds, at - 1, next, next + 1);
    }

    private boolean pair(Content content, Reading sounds, int left, int right) {
        if (right >= sounds.length()) {
            return false;
        }
        char first = sound(sounds, left);
        char last = sound(sounds, right);
        int from = sounds.first()[left];
        int to = sounds.last()[right];
        return literal.mayHavePair(content.charAt(from), last)
                || literal.mayHavePair(first, content.charAt(to - 1))
                || (exact.mayHavePair(sharp(sounds.chars()[left]), last)
                                || exact.mayHavePair(first, sharp(sounds.chars()[right])))
                        && Fillers.telling(content, from, to);
    }

    private boolean triple(Content content, Reading sounds, int left, int inner, int right) {
        if (left < 0 || right >= sounds.length()) {
            return false;
        }
        char first = sound(sounds, left);
        char second = sound(sounds, inner);
        char last = sound(sounds, right);
        int from = sounds.first()[left];
        int to = sounds.last()[right];
        return literal.mayHaveTriple(content.charAt(from), second, last)
                || literal.mayHaveTriple(first, second, content.charAt(to - 1))
                || (exact.mayHaveTriple(sharp(sounds.chars()[left]), second, last)
                                || exact.mayHaveTriple(first, sharp(sounds.chars()[inner]), last)
                                || exact.mayHaveTriple(first, second, sharp(sounds.chars()[right])))
                        && Fillers.telling(content, from, to);
    }

    private static char sound(Reading sounds, int at) {
        return at >= 0 && at < sounds.length() ? SoundReader.rough(sounds, at) : 0;
    }

    /** An exact sound, told apart from all rough ones. */
    private static char sharp(char sound) {
        return (char) (sound | 1 << 10);
    }
}
