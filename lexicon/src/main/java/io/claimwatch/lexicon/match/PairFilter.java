package io.claimwatch.lexicon.match;

/** A set of pairs of small numbers, such as syllables: one bit each, exact. */
final class PairFilter {
    private static final int BITS = 9;

    private final long[] table = new long[1 << 2 * BITS - 6];

    void add(char first, char second) {
        int slot = slot(first, second);
        table[slot >>> 6] |= 1L << slot;
    }

    boolean has(char first, char second) {
        int slot = slot(first, second);
        return (table[slot >>> 6] & 1L << slot) != 0;
    }

    /** Where a pair has its place among {@link #places}. */
    static int slot(char first, char second) {
        return (first << BITS | second) & (1 << 2 * BITS) - 1;
    }

    static int places() {
        return 1 << 2 * BITS;
    }
}
