package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;
import java.util.Arrays;

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
    }

    PairFilter filter() {
        return filter;
    }

    /** Whether two characters, of which one stands in a term and the other only sounds like its other one, are there. */
    boolean promise(char first, char second) {
        int[] meant = bySound[PairFilter.slot(Syllables.of(first), Syllables.of(second))];
        boolean found = false;
        for (int i = 0; meant != null && i < meant.length; i++) {
            int same = same(first, second, terms.textOf(meant[i]));
            if (same == 2) {
                return false;
            }
            found |= same == 1;
        }
        return found;
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
