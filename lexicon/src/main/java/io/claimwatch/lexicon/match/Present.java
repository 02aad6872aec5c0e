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

    /** Whether any of the classes was not there yet. */
    boolean enter(int[] classes) {
        boolean more = false;
        for (int each : classes) {
            more |= (words[each >>> 6] & 1L << each) == 0;
        }
        enter(classes, 0, classes.length);
        return more;
    }

    /** Enters so many of the classes. */
    void enter(int[] classes, int from, int count) {
        for (int i = from; i < from + count; i++) {
            int word = classes[i] >>> 6;
            words[word] |= 1L << classes[i];
            if (size < touched.length) {
                touched[size] = word;
            }
            size++;
        }
    }

    /** Good until the next {@link #cleared}. */
    long[] words() {
        return words;
    }
}
