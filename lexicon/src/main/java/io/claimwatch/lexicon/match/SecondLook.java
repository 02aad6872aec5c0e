package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;
import java.util.List;

/**
 * Whether a reading with disguises undone can hold a term that the plain one does not. Where something was dropped or
 * folded, a term that is found only now has the characters on both sides of that place next to each other; most 宝宝
 * and 这个 stand where no term has such neighbours, and the second scan is skipped. May say yes in vain, never no wrongly.
 */
final class SecondLook {
    private static final int DROPPED = Content.bit(Transform.FILLER) | Rewriter.DOUBTFUL | Rewriter.MASKED;
    private static final int FOLDED = Content.bit(Transform.REPEAT) | Content.bit(Transform.NUMERAL);

    /** Of terms of two characters, the pair; of longer ones, all runs of three. */
    private final GramFilter written = new GramFilter();

    /** The same of their sounds. */
    private final GramFilter spoken = new GramFilter();

    private final GramFilter masked = new GramFilter();
    private final PairFilter rough = new PairFilter();
    private final PairFilter roughlyMasked = new PairFilter();

    /** What stands before and after the masks of code words, 0 where nothing does. */
    private final PairFilter codes = new PairFilter();

    /** @param terms all terms and code words that a second reading may find */
    SecondLook(Terms terms) {
        for (int term = 0; term < terms.termCount(); term++) {
            enter(written, terms.textOf(term));
        }
        for (int surface = 0; surface < terms.surfaces().size(); surface++) {
            if (terms.role(surface).codeword() != null) {
                enterCode(terms.surfaces().get(surface));
            }
        }
        terms.sounds().forEach((sound, meant) -> {
            if (meant.stream().anyMatch(terms::isHeard)) {
                boolean hidden = sound.indexOf(SoundReader.MASK) >= 0;
                if (hidden) {
                    masked.enterTriples(sound);
                } else {
                    enter(spoken, sound);
                    enterRoughly(SoundIndex.roughly(sound));
                }
            }
        });
    }

    /** Whether a second reading of this content may find anything, code words and masks aside. */
    boolean mayFind(Content content, Gaps gaps) {
        Reading reading = Rewriter.rewrite(content, List.of(), gaps);
        return mayRead(reading) || mayHear(reading) || mayHearRoughly(reading);
    }

    private void enterCode(String said) {
        for (int i = 0; i < said.length(); i++) {
            if (said.charAt(i) == CharTable.MASK) {
                codes.add(
                        i == 0 ? 0 : rough(said.charAt(i - 1)), i + 1 == said.length() ? 0 : rough(said.charAt(i + 1)));
            }
        }
    }

    private void enterRoughly(String sound) {
        for (int i = 1; i < sound.length(); i++) {
            rough.add(sound.charAt(i - 1), sound.charAt(i));
            if (i > 1) {
                roughlyMasked.add(sound.charAt(i - 2), sound.charAt(i));
            }
        }
    }

    private static void enter(GramFilter grams, String text) {
        if (text.length() == 2) {
            grams.enterPairs(text);
        } else {
            grams.enterTriples(text);
        }
    }

    /** Whether a term may stand there as written. */
    boolean mayRead(Reading reading) {
        return mayFind(written, reading.chars(), reading);
    }

    /** Whether a term may be heard there. */
    boolean mayHear(Reading reading) {
        char[] sounds = new char[reading.length()];
        for (int i = 0; i < sounds.length; i++) {
            sounds[i] = Syllables.of(reading.chars()[i]);
        }
        return mayFind(spoken, sounds, reading);
    }

    private static boolean mayFind(GramFilter grams, char[] chars, Reading reading) {
        for (int i = 0; i < reading.length(); i++) {
            int changes = reading.changes()[i];
            if ((changes & (DROPPED | FOLDED)) != 0 && joined(grams, chars, reading.length(), i)
                    || (changes & FOLDED) != 0 && joined(grams, chars, reading.length(), i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a term may reach over the border before a place. */
    private static boolean joined(GramFilter grams, char[] chars, int length, int at) {
        return at > 0
                && at < length
                && (grams.mayHavePair(chars[at - 1], chars[at])
                        || at > 1 && grams.mayHaveTriple(chars[at - 2], chars[at - 1], chars[at])
                        || at + 1 < length && grams.mayHaveTriple(chars[at - 1], chars[at], chars[at + 1]));
    }

    /** Whether a term may be heard there, roughly, where 某 or the like was dropped. */
    boolean mayHearRoughly(Reading reading) {
        for (int i = 1; i < reading.length(); i++) {
            if ((reading.changes()[i] & Rewriter.MASKED) != 0
                    && rough.has(rough(reading.chars()[i - 1]), rough(reading.chars()[i]))) {
                return true;
            }
        }
        return false;
    }

    private static char rough(char c) {
        return Syllables.rough(Syllables.of(c));
    }

    /** Whether a term with a hidden character may be heard in a reading of sounds with masks. */
    boolean mayUnmask(Reading sounds) {
        for (int i = 0; i < sounds.length(); i++) {
            if (sounds.chars()[i] == SoundReader.MASK
                    && (maskedTriple(sounds, i - 2)
                            || maskedTriple(sounds, i - 1)
                            || maskedTriple(sounds, i)
                            || maskedRoughly(sounds, i)
                            || maskedCode(sounds, i))) {
                return true;
            }
        }
        return false;
    }

    private boolean maskedTriple(Reading sounds, int at) {
        return at >= 0
                && at + 2 < sounds.length()
                && masked.mayHaveTriple(sounds.chars()[at], sounds.chars()[at + 1], sounds.chars()[at + 2]);
    }

    /** Whether a code word may be there with its mask. */
    private boolean maskedCode(Reading sounds, int at) {
        return at == 0
                ? codes.has('\0', after(sounds, at))
                : codes.has(Syllables.rough(sounds.chars()[at - 1]), after(sounds, at))
                        || codes.has('\0', after(sounds, at))
                        || codes.has(Syllables.rough(sounds.chars()[at - 1]), '\0');
    }

    private static char after(Reading sounds, int at) {
        return at + 1 < sounds.length() ? Syllables.rough(sounds.chars()[at + 1]) : 0;
    }

    private boolean maskedRoughly(Reading sounds, int at) {
        return at > 0
                && at + 1 < sounds.length()
                && roughlyMasked.has(Syllables.rough(sounds.chars()[at - 1]), Syllables.rough(sounds.chars()[at + 1]));
    }
}
