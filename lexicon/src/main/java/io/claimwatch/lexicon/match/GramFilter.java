package io.claimwatch.lexicon.match;

/**
 * Which characters (or syllables) stand side by side in any of many strings: pairs, threes and fours of them in one table. Says yes too often, never no wrongly, so a reading without any of them need not be scanned. Filled first, then
 * trimmed and only read.
 */
final class GramFilter {
    private final SlotSet slots = new SlotSet(17);

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

    /** Enters all runs of four of the string. */
    void enterFours(String text) {
        for (int i = 3; i < text.length(); i++) {
            enter(hash(text.charAt(i - 3), text.charAt(i - 2), text.charAt(i - 1), text.charAt(i)));
        }
    }

    /** Enters what tells a whole term: itself if it has two or three characters, all runs of four of a longer one. */
    void enterTerm(String text) {
        if (text.length() == 2) {
            enterPairs(text);
        } else if (text.length() == 3) {
            enterTriples(text);
        } else {
            enterFours(text);
        }
    }

    /** Whether a term may reach over the border before a place. */
    boolean mayJoin(char[] chars, int length, int at) {
        return at > 0 && at < length && (mayHavePair(chars[at - 1], chars[at]) || mayReach(chars, length, at));
    }

    private boolean mayReach(char[] chars, int length, int at) {
        return at > 1 && mayHaveTriple(chars[at - 2], chars[at - 1], chars[at])
                || at + 1 < length && mayHaveTriple(chars[at - 1], chars[at], chars[at + 1])
                || at > 2 && mayHaveFour(chars, at - 3)
                || at > 1 && at + 1 < length && mayHaveFour(chars, at - 2)
                || at + 2 < length && mayHaveFour(chars, at - 1);
    }

    boolean mayHavePair(char first, char second) {
        return has(hash(0, first, second));
    }

    boolean mayHaveTriple(char first, char second, char third) {
        return has(hash(first, second, third));
    }

    /** Whether four that begin at a place may be in a term. */
    boolean mayHaveFour(char[] chars, int from) {
        return mayHaveFour(chars[from], chars[from + 1], chars[from + 2], chars[from + 3]);
    }

    boolean mayHaveFour(char first, char second, char third, char fourth) {
        return has(hash(first, second, third, fourth));
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

    private static int hash(int a, int b, int c, int d) {
        return (((a * 0x9E37 + b) * 0x85EB + c) * 0xC2B3 + d) * 0x9E3779B1;
    }
}
