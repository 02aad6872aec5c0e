package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;
import java.util.List;

/**
 * Whether a reading with disguises undone can hold a term that the plain one does not. Where something was dropped or
 * folded, a term that is found only now has the characters on both sides of that place next to each other; most 宝宝
 * and 这个 stand where no term has such neighbours, and the second scan is skipped. May say yes in vain, never no wrongly.
 */
final class SecondLook {
    private static final int DROPPED = Content.bit(Transform.FILLER) | Rewriter.DOUBTFUL;
    private static final int FOLDED = Content.bit(Transform.REPEAT) | Content.bit(Transform.NUMERAL);

    private final GramFilter written = new GramFilter();
    private final GramFilter spoken = new GramFilter();
    private final GramFilter masked = new GramFilter();

    /** @param terms all terms that a second reading may find */
    SecondLook(Terms terms) {
        for (int term = 0; term < terms.termCount(); term++) {
            written.enterPairs(terms.textOf(term));
        }
        terms.sounds().forEach((sound, meant) -> {
            if (meant.stream().anyMatch(terms::isHeard)) {
                boolean hidden = sound.indexOf(SoundReader.MASK) >= 0;
                if (hidden) {
                    masked.enterTriples(sound);
                } else {
                    spoken.enterPairs(sound);
                }
            }
        });
    }

    /** Whether a second reading of this content may find anything, code words aside. */
    boolean mayFind(Content content) {
        Reading reading = Rewriter.rewrite(content, List.of());
        return mayRead(reading) || mayHear(reading) || mayUnmask(content);
    }

    /** Whether a term may stand there as written. */
    boolean mayRead(Reading reading) {
        char[] chars = reading.chars();
        for (int i = 0; i < reading.length(); i++) {
            int changes = reading.changes()[i];
            if ((changes & (DROPPED | FOLDED)) != 0
                    && (i > 0 && written.mayHavePair(chars[i - 1], chars[i])
                            || (changes & FOLDED) != 0
                                    && i + 1 < reading.length()
                                    && written.mayHavePair(chars[i], chars[i + 1]))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a term may be heard there. */
    boolean mayHear(Reading reading) {
        for (int i = 0; i < reading.length(); i++) {
            int changes = reading.changes()[i];
            if ((changes & (DROPPED | FOLDED)) != 0
                    && (i > 0 && sound(reading, i - 1, i)
                            || (changes & FOLDED) != 0 && i + 1 < reading.length() && sound(reading, i, i + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean sound(Reading reading, int a, int b) {
        return spoken.mayHavePair(Syllables.of(reading.chars()[a]), Syllables.of(reading.chars()[b]));
    }

    /** Whether a term with a hidden character may be heard where something that sounds like 某 stands. */
    boolean mayUnmask(Content content) {
        for (int i = 0; i < content.length(); i++) {
            if (Rewriter.masks(content.charAt(i))
                    && (maskedTriple(content, i - 2) || maskedTriple(content, i - 1) || maskedTriple(content, i))) {
                return true;
            }
        }
        return false;
    }

    private boolean maskedTriple(Content content, int at) {
        return at >= 0
                && at + 2 < content.length()
                && masked.mayHaveTriple(masked(content, at), masked(content, at + 1), masked(content, at + 2));
    }

    private static char masked(Content content, int at) {
        char c = content.charAt(at);
        return Rewriter.masks(c) ? SoundReader.MASK : Syllables.of(c);
    }
}
