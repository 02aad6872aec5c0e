package io.claimwatch.lexicon.match;

import java.util.Arrays;

/**
 * Which classes are in a text, as bits. One for each thread, used again for every text: a new one for each would push the
 * terms out of the processor's cache.
 */
final class Present {
    static final ThreadLocal<Present> OF_THREAD = ThreadLocal.withInitial(Present::new);

    private long[] words = new long[0];

    /** Words with a bit in them, some of them more than once. */
    private final int[] touched = new int[64];

    private int size;

    private Present() {}

    /** @param least how many words there must be */
    Present cleared(int least) {
        if (words.length < least) {
            words = new long[least];
        } else if (size > touched.length) {
            Arrays.fill(words, 0);
        } else {
            for (int i = 0; i < size; i++) {
                words[touched[i]] = 0;
            }
        }
        size = 0;
        return this;
    }

    /**
     * Enters the classes that one term has.
     *
     * @param twice by class: what stands for a second term of it; negative for nothing
     * @return whether anything was not there yet
     */
    boolean enter(int[] classes, int from, int count, int[] twice) {
        boolean more = false;
        for (int i = from; i < from + count; i++) {
            int each = classes[i];
            if ((words[each >>> 6] & 1L << each) == 0) {
                set(each);
                more = true;
            } else if (twice[each] >= 0 && (words[twice[each] >>> 6] & 1L << twice[each]) == 0) {
                set(twice[each]);
                more = true;
            }
        }
        return more;
    }

    private void set(int each) {
        int word = each >>> 6;
        words[word] |= 1L << each;
        if (size < touched.length) {
            touched[size] = word;
        }
        size++;
    }

    /** Good until the next {@link #cleared}. */
    long[] words() {
        return words;
    }
}
