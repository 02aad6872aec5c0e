package io.claimwatch.lexicon.match;

/**
 * Which characters (or syllables) stand side by side in any of many strings: a bit for every pair and every three, in one
 * table. Says yes too often, never no wrongly, so a reading without any of them need not be scanned. Filled first, then
 * trimmed and only read.
 */
final class GramFilter {
    private final SlotSet slots = new SlotSet(21);

    /** To be called when all is entered: makes it as small as it may be. */
    void trim() {
        slots.trim();
    }

    /** Enters all pairs of the string. */
    void enterPairs(String text) {
        for (int i = 1; i < text.length(); i++) {
            enter(hash(0, text.charAt(i - 1), text.charAt(i)));
        }
    }

    /** Enters all runs of three of the string. */
    void enterTriples(String text) {
        for (int i = 2; i < text.length(); i++) {
            enter(hash(text.charAt(i - 2), text.charAt(i - 1), text.charAt(i)));
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
        return has(hash(0, first, second));
    }

    boolean mayHaveTriple(char first, char second, char third) {
        return has(hash(first, second, third));
    }

    private void enter(int hash) {
        slots.add(hash);
    }

    private boolean has(int hash) {
        return slots.has(hash);
    }

    private static int hash(int a, int b, int c) {
        return ((a * 0x9E37 + b) * 0x85EB + c) * 0x9E3779B1;
    }
}
