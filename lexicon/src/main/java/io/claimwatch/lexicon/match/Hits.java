package io.claimwatch.lexicon.match;

import java.util.Arrays;

/**
 * The terms found in one text, four numbers each in one array: most texts have a few, most of them cues, and none deserves an
 * object. Positions are content positions. Confined to one thread.
 */
final class Hits {
    /** More are not kept: a text that dense is hostile or a word list. */
    static final int LIMIT = 4_000;

    /**
     * Marks in {@link #changes} a hit on little evidence, such as the sound of two syllables: it counts only in a match
     * that holds something sure as well.
     */
    static final int TENTATIVE = 1 << 30;

    private static final int STRIDE = 4;

    private int[] cells = new int[12 * STRIDE];
    private int size;

    private final boolean guessed;

    Hits() {
        this(false);
    }

    private Hits(boolean guessed) {
        this.guessed = guessed;
    }

    /** For all that may be heard, be it likely or not: quickly made, and mostly enough to tell that nothing comes of it. */
    static Hits guesses() {
        return new Hits(true);
    }

    /** Whether what is heard is entered without asking whether it is likely. */
    boolean guessed() {
        return guessed;
    }

    void add(int termId, int from, int to, int changed) {
        if (size == LIMIT) {
            return;
        }
        int at = size * STRIDE;
        if (at == cells.length) {
            cells = Arrays.copyOf(cells, at * 2);
        }
        cells[at] = termId;
        cells[at + 1] = from;
        cells[at + 2] = to;
        cells[at + 3] = changed;
        size++;
    }

    /** Whether there may be more than are kept. */
    boolean full() {
        return size == LIMIT;
    }

    /** Adds what was heard, unless it is there; what was tentative becomes sure when it is heard surely. */
    void hear(int termId, int from, int to, int changed) {
        for (int at = 0; at < size * STRIDE; at += STRIDE) {
            if (cells[at] == termId && cells[at + 1] == from && cells[at + 2] == to) {
                if ((cells[at + 3] & TENTATIVE) != 0 && (changed & TENTATIVE) == 0) {
                    cells[at + 3] = changed;
                }
                return;
            }
        }
        add(termId, from, to, changed);
    }

    /** Whether something sure was found here by undoing something, so that there is nothing to guess. */
    boolean explains(int from, int to) {
        for (int hit = 0; hit < size && !guessed; hit++) {
            if (changes(hit) != 0
                    && !tentative(hit)
                    && start(hit) < to
                    && end(hit) > from
                    && end(hit) - start(hit) > 2) {
                return true;
            }
        }
        return false;
    }

    boolean tentative(int hit) {
        return (changes(hit) & TENTATIVE) != 0;
    }

    /** Whether a hit can bear out a tentative one: sure, no single character, no mere cue. */
    boolean supports(int hit, Terms terms) {
        return !tentative(hit) && end(hit) - start(hit) > 1 && terms.isSubstance(term(hit));
    }

    boolean anyTentative() {
        for (int hit = 0; hit < size; hit++) {
            if (tentative(hit)) {
                return true;
            }
        }
        return false;
    }

    boolean anySupport(Terms terms) {
        for (int hit = 0; hit < size; hit++) {
            if (supports(hit, terms)) {
                return true;
            }
        }
        return false;
    }

    boolean contains(int termId, int from, int to) {
        for (int at = 0; at < size * STRIDE; at += STRIDE) {
            if (cells[at] == termId && cells[at + 1] == from && cells[at + 2] == to) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return size;
    }

    int term(int hit) {
        return cells[hit * STRIDE];
    }

    int start(int hit) {
        return cells[hit * STRIDE + 1];
    }

    int end(int hit) {
        return cells[hit * STRIDE + 2];
    }

    int changes(int hit) {
        return cells[hit * STRIDE + 3];
    }
}
