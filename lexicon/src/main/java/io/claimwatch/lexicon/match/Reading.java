package io.claimwatch.lexicon.match;

/**
 * Another way to read a content: its characters with disguises undone, each mapped to the content span it stands for.
 *
 * @param chars at least {@code length} characters
 * @param first content position where each begins
 * @param last content position where each ends, exclusive
 * @param changes what was undone there, as bits of {@link io.claimwatch.contract.Transform#ordinal()}
 */
record Reading(char[] chars, int[] first, int[] last, int[] changes, int length) {
    int changes(int start, int end) {
        int bits = 0;
        for (int i = start; i < end; i++) {
            bits |= changes[i];
        }
        return bits;
    }

    /** Whether the characters of a span stand for more or fewer than they are. */
    boolean altered(int start, int end) {
        return changes(start, end) != 0;
    }

    /** The first place where any of this was undone; {@code length} if there is none. */
    int firstOf(int undone) {
        int at = 0;
        while (at < length && (changes[at] & undone) == 0) {
            at++;
        }
        return at;
    }

    /** The last place where any of this was undone; -1 if there is none. */
    int lastOf(int undone) {
        int at = length - 1;
        while (at >= 0 && (changes[at] & undone) == 0) {
            at--;
        }
        return at;
    }
}
