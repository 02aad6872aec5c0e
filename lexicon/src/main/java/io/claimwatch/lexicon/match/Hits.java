package io.claimwatch.lexicon.match;

import java.util.Arrays;

/**
 * The terms found in one text, as parallel arrays: most texts have a few, most of them cues, and none deserves an
 * object. Positions are content positions. Confined to one thread.
 */
final class Hits {
    /** More are not kept: a text that dense is hostile or a word list. */
    static final int LIMIT = 4_000;

    private int[] term = new int[16];
    private int[] start = new int[16];
    private int[] end = new int[16];
    private int[] changes = new int[16];
    private int size;

    void add(int termId, int from, int to, int changed) {
        if (size == LIMIT) {
            return;
        }
        if (size == term.length) {
            int grown = size * 2;
            term = Arrays.copyOf(term, grown);
            start = Arrays.copyOf(start, grown);
            end = Arrays.copyOf(end, grown);
            changes = Arrays.copyOf(changes, grown);
        }
        term[size] = termId;
        start[size] = from;
        end[size] = to;
        changes[size] = changed;
        size++;
    }

    boolean contains(int termId, int from, int to) {
        for (int i = 0; i < size; i++) {
            if (term[i] == termId && start[i] == from && end[i] == to) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return size;
    }

    int term(int hit) {
        return term[hit];
    }

    int start(int hit) {
        return start[hit];
    }

    int end(int hit) {
        return end[hit];
    }

    int changes(int hit) {
        return changes[hit];
    }
}
