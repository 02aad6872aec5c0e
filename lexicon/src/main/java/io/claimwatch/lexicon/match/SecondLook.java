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

    /** Of terms of two or three characters, themselves; of longer ones, all runs of four. */
    private final GramFilter written = new GramFilter();

    /** The same of their sounds. */
    private final GramFilter spoken = new GramFilter();

    private final ExactMasks masked = new ExactMasks();

    private final RoughMasks hidden = new RoughMasks();

    private final RoughMasks parted = new RoughMasks();

    private final CodeMasks codes = new CodeMasks();

    /** @param terms all terms and code words that a second reading may find */
    SecondLook(Terms terms) {
        for (int term = 0; term < terms.termCount(); term++) {
            written.enterTerm(terms.textOf(term));
        }
        for (int surface = 0; surface < terms.surfaces().size(); surface++) {
            String said = terms.surfaces().get(surface);
            if (terms.role(surface).codeword() != null && said.indexOf(CharTable.MASK) >= 0) {
                codes.enter(said);
            }
        }
        terms.sounds().forEach((sound, meant) -> {
            if (meant.stream().anyMatch(terms::isHeard)) {
                if (sound.indexOf(SoundReader.MASK) >= 0) {
                    meant.stream().filter(terms::isHeard).forEach(term -> masked.enter(terms.textOf(term), sound));
                } else {
                    spoken.enterTerm(sound);
                    meant.stream().filter(terms::isHeard).map(terms::textOf).forEach(this::enterRoughly);
                }
            }
        });
        trim();
    }

    private void trim() {
        List.of(written, spoken).forEach(GramFilter::trim);
        masked.trim();
        hidden.trim();
        parted.trim();
        codes.trim();
    }

    private void enterRoughly(String text) {
        hidden.enterHidden(text);
        parted.enterParted(text);
    }

    /** Whether a term may stand there as written. */
    boolean mayRead(Reading reading) {
        return mayFind(written, reading.chars(), reading);
    }

    /** Whether a term may be heard there; the reading is of sounds. */
    boolean mayHear(Reading sounds) {
        return mayFind(spoken, sounds.chars(), sounds);
    }

    private static boolean mayFind(GramFilter grams, char[] chars, Reading reading) {
        for (int i = 0; i < reading.length(); i++) {
            int changes = reading.changes()[i];
            if ((changes & (DROPPED | FOLDED)) != 0 && grams.mayJoin(chars, reading.length(), i)
                    || (changes & FOLDED) != 0 && grams.mayJoin(chars, reading.length(), i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a term may be heard there, roughly, where 某 or the like was dropped; the reading is of sounds. */
    boolean mayHearRoughly(Content content, Reading sounds) {
        for (int i = 1; i < sounds.length(); i++) {
            if ((sounds.changes()[i] & Rewriter.MASKED) != 0 && parted.mayPart(content, sounds, i)) {
                return true;
            }
        }
        return false;
    }

    /** What may be hidden in a reading of sounds with masks. */
    Masked behind(Content content, Reading sounds) {
        boolean exactly = false;
        boolean roughly = false;
        boolean coded = false;
        for (int i = 0; i < sounds.length(); i++) {
            if (sounds.chars()[i] == SoundReader.MASK) {
                exactly = exactly || masked.mayHide(content, sounds, i);
                roughly = roughly || hidden.mayHide(content, sounds, i);
                coded = coded || codes.mayHide(content, sounds, i);
            }
        }
        return new Masked(sounds, exactly, roughly, coded);
    }
}
