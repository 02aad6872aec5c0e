package io.claimwatch.lexicon.match;

/**
 * A set of hashes of which only the first bits are told apart: a bit for each. Says yes too often, never no wrongly. Many of
 * them are asked about every text, and share the processor's cache with the automaton: so they are trimmed to what they
 * hold. Filled first, then trimmed and only read.
 */
final class SlotSet {
    /** As full as this, in parts of one, a set may be made by trimming. */
    private static final int SPARSE = 32;

    private static final int LEAST_BITS = 9;

    private int bits;
    private long[] table;

    /** @param bits of a hash that are told apart while it is filled */
    SlotSet(int bits) {
        this.bits = bits;
        table = new long[1 << bits - 6];
    }

    void add(int hash) {
        int slot = hash >>> 32 - bits;
        table[slot >>> 6] |= 1L << slot;
    }

    boolean has(int hash) {
        int slot = hash >>> 32 - bits;
        return (table[slot >>> 6] & 1L << slot) != 0;
    }

    /** Halves the table while few of its bits would be set. */
    void trim() {
        long count = 0;
        for (long word : table) {
            count += Long.bitCount(word);
        }
        int fewer = bits;
        while (fewer > LEAST_BITS && count * SPARSE <= 1L << fewer - 1) {
            fewer--;
        }
        long[] trimmed = new long[1 << fewer - 6];
        for (int word = 0; word < table.length; word++) {
            for (long left = table[word]; left != 0; left &= left - 1) {
                int slot = (word << 6 | Long.numberOfTrailingZeros(left)) >>> bits - fewer;
                trimmed[slot >>> 6] |= 1L << slot;
            }
        }
        bits = fewer;
        table = trimmed;
    }
}
