package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;
import java.util.Arrays;
import java.util.Objects;

/**
 * Terms of two syllables by their sound alone (直疗 for 治疗). That is little to go by: a term is heard only where its
 * reading is much likelier than the words as they stand, and then only tentatively, beside something sure.
 */
final class Pairs {
    /** How much likelier (natural logarithm) the term must be than the words as they stand. */
    private static final double LIKELIER = 9;

    private static final int HEARD = Content.bit(Transform.HOMOPHONE) | Hits.TENTATIVE;

    private final Terms terms;
    private final PairFilter filter = new PairFilter();

    /** By the two syllables. */
    private final int[][] bySound = new int[PairFilter.places()][];

    /**
     * The same to be asked quickly: open addressing over the sounds, each with the two characters of a term. Two characters
     * without a sound, such as letters, are not found in it: 0 is an empty place.
     */
    private final int[] meant;

    private final int shift;

    Pairs(Terms terms) {
        this.terms = terms;
        for (int term = 0; term < terms.termCount(); term++) {
            String text = terms.textOf(term);
            if (text.length() == 2 && terms.isHeard(term)) {
                char first = Syllables.of(text.charAt(0));
                char second = Syllables.of(text.charAt(1));
                filter.add(first, second);
                int slot = PairFilter.slot(first, second);
                int[] known = bySound[slot] == null ? new int[0] : bySound[slot];
                bySound[slot] = Arrays.copyOf(known, known.length + 1);
                bySound[slot][known.length] = term;
            }
        }
        int count = Arrays.stream(bySound)
                .filter(Objects::nonNull)
                .mapToInt(each -> each.length)
                .sum();
        int bits = 33 - Integer.numberOfLeadingZeros(count * 2 + 1);
        shift = 32 - bits;
        meant = new int[2 << bits];
        for (int[] each : bySound) {
            for (int i = 0; each != null && i < each.length; i++) {
                enter(terms.textOf(each[i]));
            }
        }
    }

    private void enter(String text) {
        int sound = sound(text.charAt(0), text.charAt(1));
        int at = place(sound);
        while (meant[at] != 0) {
            at = at + 2 & meant.length - 1;
        }
        meant[at] = sound;
        meant[at + 1] = text.charAt(0) << 16 | text.charAt(1);
    }

    PairFilter filter() {
        return filter;
    }

    /** Whether two characters, of which one stands in a term and the other only sounds like its other one, are there. */
    boolean promise(char first, char second) {
        boolean found = false;
        int mask = meant.length - 1;
        int sound = sound(first, second);
        for (int at = place(sound); meant[at] != 0; at = at + 2 & mask) {
            if (meant[at] == sound) {
                int same = (meant[at + 1] >>> 16 == first ? 1 : 0) + ((char) meant[at + 1] == second ? 1 : 0);
                if (same == 2) {
                    return false;
                }
                found |= same == 1;
            }
        }
        return found;
    }

    private static int sound(char first, char second) {
        return Syllables.of(first) << 16 | Syllables.of(second);
    }

    private int place(int sound) {
        return (sound * 0x9E3779B1 >>> shift) << 1;
    }

    void listen(Content content, Hits hits) {
        if (hits.anySupport(terms)) {
            listenFreely(content, hits);
        }
    }

    /** Adds what is heard, whether anything sure stands beside it or not. */
    void listenFreely(Content content, Hits hits) {
        char[] chars = content.chars();
        for (int i = 1; i < content.length(); i++) {
            if (filter.has(Syllables.of(chars[i - 1]), Syllables.of(chars[i]))
                    && promise(chars[i - 1], chars[i])
                    && !content.parted(i - 1, i + 1)
                    && (hits.guessed() || !OrdinaryWords.cover(content, i - 1, i + 1))) {
                hear(
                        content,
                        hits,
                        i - 1,
                        bySound[PairFilter.slot(Syllables.of(chars[i - 1]), Syllables.of(chars[i]))]);
            }
        }
    }

    /** One of the two characters must stand as it is: two wrong ones are mostly a word that the dictionary lacks. */
    private void hear(Content content, Hits hits, int at, int[] meant) {
        for (int term : meant) {
            String text = terms.textOf(term);
            if (same(content.charAt(at), content.charAt(at + 1), text) == 1
                    && (hits.guessed() || Plausible.gain(content, at, at + 2, text) >= LIKELIER)) {
                hits.hear(term, at, at + 2, HEARD);
            }
        }
    }

    private static int same(char first, char second, String text) {
        return (first == text.charAt(0) ? 1 : 0) + (second == text.charAt(1) ? 1 : 0);
    }
}
