package io.claimwatch.lexicon.match;

import java.util.Arrays;

/** Where strings stand in a text: a number for each, its start and its end (exclusive). Confined to one thread. */
final class Occurrences {
    private static final int STRIDE = 3;

    private int[] cells = new int[32 * STRIDE];
    private int size;

    void add(int number, int start, int end) {
        int at = size * STRIDE;
        if (at == cells.length) {
            cells = Arrays.copyOf(cells, at * 2);
        }
        cells[at] = number;
        cells[at + 1] = start;
        cells[at + 2] = end;
        size++;
    }

    Occurrences clear() {
        size = 0;
        return this;
    }

    int size() {
        return size;
    }

    int number(int index) {
        return cells[index * STRIDE];
    }

    int start(int index) {
        return cells[index * STRIDE + 1];
    }

    int end(int index) {
        return cells[index * STRIDE + 2];
    }

    /** By where they end, of those that end together the longest first; they are nearly so when found. */
    void sortByEnd() {
        for (int i = 1; i < size; i++) {
            int number = number(i);
            int start = start(i);
            int end = end(i);
            int to = i;
            while (to > 0 && (end(to - 1) > end || end(to - 1) == end && start(to - 1) > start)) {
                System.arraycopy(cells, (to - 1) * STRIDE, cells, to * STRIDE, STRIDE);
                to--;
            }
            cells[to * STRIDE] = number;
            cells[to * STRIDE + 1] = start;
            cells[to * STRIDE + 2] = end;
        }
    }
}
