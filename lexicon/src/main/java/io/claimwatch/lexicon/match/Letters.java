package io.claimwatch.lexicon.match;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToIntFunction;

/** The syllables as a trie over letters, so that spelled pinyin is recognised without making strings. */
final class Letters {
    private static final int ALPHABET = 26;

    private final short[] next;
    private final char[] syllable;

    /** @param spellings lower-case letters only; the id of each is its value in {@code ids} */
    Letters(Collection<String> spellings, ToIntFunction<String> ids) {
        int most = 1 + spellings.stream().mapToInt(String::length).sum();
        short[] table = new short[most * ALPHABET];
        char[] ends = new char[most];
        int states = 1;
        for (String spelling : spellings) {
            int state = 0;
            for (int i = 0; i < spelling.length(); i++) {
                int slot = state * ALPHABET + spelling.charAt(i) - 'a';
                if (table[slot] == 0) {
                    table[slot] = (short) states++;
                }
                state = table[slot];
            }
            ends[state] = (char) ids.applyAsInt(spelling);
        }
        next = Arrays.copyOf(table, states * ALPHABET);
        syllable = Arrays.copyOf(ends, states);
    }

    /**
     * Whether all letters are syllables one after the other.
     *
     * @param end at most 62 letters on
     */
    boolean spell(Content content, int at, int end) {
        long open = 1;
        for (int from = at; from < end && open >>> from - at != 0; from++) {
            if ((open & 1L << from - at) == 0) {
                continue;
            }
            int state = 0;
            for (int i = from; i < end; i++) {
                state = next[state * ALPHABET + content.charAt(i) - 'a'];
                if (state == 0) {
                    break;
                }
                if (syllable[state] != 0) {
                    open |= 1L << i + 1 - at;
                }
            }
        }
        return (open & 1L << end - at) != 0;
    }

    /**
     * Letters of the longest syllable from {@code at} after which the run goes on as syllables or ends; else 0.
     *
     * @param end at most 62 letters on
     */
    int longest(Content content, int at, int end) {
        long open = 1L << end - at;
        int best = 0;
        for (int from = end - 1; from >= at; from--) {
            best = 0;
            int state = 0;
            for (int i = from; i < end; i++) {
                state = next[state * ALPHABET + content.charAt(i) - 'a'];
                if (state == 0) {
                    break;
                }
                if (syllable[state] != 0 && (open & 1L << i + 1 - at) != 0) {
                    best = i + 1 - from;
                }
            }
            if (best > 0) {
                open |= 1L << from - at;
            }
        }
        return best;
    }

    /** The syllable of these letters; 0 if they are none. */
    char of(Content content, int at, int end) {
        int state = 0;
        for (int i = at; i < end; i++) {
            state = next[state * ALPHABET + content.charAt(i) - 'a'];
            if (state == 0) {
                return 0;
            }
        }
        return syllable[state];
    }
}
