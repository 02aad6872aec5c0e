package io.claimwatch.lexicon.match;

/**
 * A set of hashes of which only some bits are told apart: two bits of one word stand for each. Says yes too often, never no
 * wrongly. Many of them are asked about every text, and share the processor's cache with the terms: so they are trimmed to
 * what they hold. Filled first, then trimmed and only read.
 *
 * <p>After Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 13(7), 1970, and Putze, Sanders and
 * Singler, "Cache-, hash- and space-efficient Bloom filters", JEA 14, 2009.
 */
final class SlotSet {
    /** As full as this, in parts of one, a set may be made by trimming; so about one yes in its square is wrong. */
    private static final int SPARSE = 16;

    private static final int LEAST_BITS = 3;

    /** Of a mixed hash, which bits tell the word. */
    private int shift;

    private long[] table;

    /** @param bits how many words, as a power of two, it has while it is filled */
    SlotSet(int bits) {
        shift = 32 - bits;
        table = new long[1 << bits];
    }

    void add(int hash) {
        int mixed = mix(hash);
        table[mixed >>> shift] |= mask(mixed);
    }

    boolean has(int hash) {
        int mixed = mix(hash);
        long mask = mask(mixed);
        return (table[mixed >>> shift] & mask) == mask;
    }

    private static int mix(int hash) {
        int mixed = (hash ^ hash >>> 15) * 0x85EBCA6B;
        return mixed ^ mixed >>> 13;
    }

    private static long mask(int mixed) {
        return 1L << mixed | 1L << (mixed >>> 6);
    }

    /** Halves the table while few of its bits would be set. */
    void trim() {
        long count = 0;
        for (long word : table) {
            count += Long.bitCount(word);
        }
        int fewer = 0;
        while (table.length >>> fewer > 1 << LEAST_BITS && count * SPARSE <= (long) table.length << 6 >> fewer + 1) {
            fewer++;
        }
        long[] trimmed = new long[table.length >>> fewer];
        for (int word = 0; word < table.length; word++) {
            trimmed[word >>> fewer] |= table[word];
        }
        shift += fewer;
        table = trimmed;
    }
}
