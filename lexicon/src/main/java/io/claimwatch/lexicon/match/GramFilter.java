package io.claimwatch.lexicon.match;

/**
 * Which characters (or syllables) stand side by side in any of many strings: a bit for every pair and every three, in one
 * table. Says yes too often, never no wrongly, so a reading without any of them need not be scanned. Filled first, then
 * only read.
 */
final class GramFilter {
    private static final int BITS = 21;

    private final long[] table = new long[1 << BITS - 6];

    /** Enters all pairs of the string. */
    void enterPairs(String text) {
        for (int i = 1; i < text.length(); i++) {
            enter(slot(0, text.charAt(i - 1), text.charAt(i)));
        }
    }

    /** Enters all runs of three of the string. */
    void enterTriples(String text) {
        for (int i = 2; i < text.length(); i++) {
            enter(slot(text.charAt(i - 2), text.charAt(i - 1), text.charAt(i)));
        }
    }

    /** Enters what tells a whole term: the pair of a short one, all runs of three of a longer one. */
    void enterTerm(String text) {
        if (text.length() == 2) {
            enterPairs(text);
        } else {
            enterTriples(text);
        }
    }

    /** Whether a term may reach over the border before a place. */
    boolean mayJoin(char[] chars, int length, int at) {
        return at > 0
                && at < length
                && (mayHavePair(chars[at - 1], chars[at])
                        || at > 1 && mayHaveTriple(chars[at - 2], chars[at - 1], chars[at])
                        || at + 1 < length && mayHaveTriple(chars[at - 1], chars[at], chars[at + 1]));
    }

    boolean mayHavePair(char first, char second) {
        return has(slot(0, first, second));
    }

    boolean mayHaveTriple(char first, char second, char third) {
        return has(slot(first, second, third));
    }

    private void enter(int slot) {
        table[slot >>> 6] |= 1L << slot;
    }

    private boolean has(int slot) {
        return (table[slot >>> 6] & 1L << slot) != 0;
    }

    private static int slot(int a, int b, int c) {
        int hash = ((a * 0x9E37 + b) * 0x85EB + c) * 0x9E3779B1;
        return hash >>> 32 - BITS;
    }
}
