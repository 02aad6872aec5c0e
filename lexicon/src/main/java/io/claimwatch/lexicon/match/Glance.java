package io.claimwatch.lexicon.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many strings looked for at once. Nearly everywhere in what is said none of them begins, or only a single character: so the
 * look-ups are laid out to touch little memory, one place a character and one word of bits a pair, and no step waits for the
 * one before, as the steps of an automaton do. Where two characters do begin a string they are looked up, and where a third
 * goes on the longer strings, sorted, are narrowed down by a character at a time.
 */
final class Glance {
    /** Set in {@link #roles} for a character that begins a longer string. */
    private static final int BEGINS = 1;

    /** The same for one that is a string. */
    private static final int IS_ONE = 2;

    private static final int KEY = 0;
    private static final int NUMBER = 1;
    private static final int LOW = 2;
    private static final int HIGH = 3;
    private static final int STRIDE = 4;

    /** By character: small, for it is asked about every one. */
    private final byte[] roles = new byte[1 << 16];

    /** By character that is a string: its number. */
    private final int[] alone = new int[1 << 16];

    /** Which pairs begin a string. */
    private final SlotSet heads = new SlotSet(16);

    /** Which three begin a string. */
    private final GramFilter thirds = new GramFilter();

    /**
     * Open addressing over the pairs that begin a string: the pair, the number of the string that it is plus one, and the range
     * of the longer ones in {@link #from}.
     */
    private final int[] pairs;

    private final int shift;

    /** Longer strings, sorted: where each begins in {@link #chars}, and after the last one where that ends. */
    private final int[] from;

    private final char[] chars;
    private final int[] numbers;

    private final int longest;

    /** Receives every occurrence. */
    interface Sink {
        void hit(int number, int start, int end);
    }

    /** @param texts distinct, none empty; a text's index is its number */
    Glance(List<String> texts) {
        this(texts, IntStream.range(0, texts.size()).toArray());
    }

    /**
     * @param texts distinct, none empty
     * @param numbers by text: what is told where it stands, none negative
     */
    Glance(List<String> texts, int[] numbers) {
        longest = texts.stream().mapToInt(String::length).max().orElse(0);
        int[] longer = IntStream.range(0, texts.size())
                .filter(i -> texts.get(i).length() > 2)
                .boxed()
                .sorted(Comparator.comparing(texts::get))
                .mapToInt(Integer::intValue)
                .toArray();
        this.numbers = Arrays.stream(longer).map(i -> numbers[i]).toArray();
        from = new int[longer.length + 1];
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < longer.length; i++) {
            from[i] = all.length();
            all.append(texts.get(longer[i]));
        }
        from[longer.length] = all.length();
        chars = all.toString().toCharArray();
        int begun = (int) texts.stream()
                .filter(text -> text.length() > 1)
                .mapToInt(text -> pair(text.charAt(0), text.charAt(1)))
                .distinct()
                .count();
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(begun + (begun >> 1), 1));
        shift = 32 - bits;
        pairs = new int[STRIDE << bits];
        for (int i = 0; i < texts.size(); i++) {
            enter(texts.get(i), numbers[i]);
        }
        for (int i = longer.length - 1; i >= 0; i--) {
            int place = place(pair(chars[from[i]], chars[from[i] + 1]));
            pairs[place + LOW] = i;
            pairs[place + HIGH] = Math.max(pairs[place + HIGH], i + 1);
        }
        heads.trim();
        thirds.trim();
    }

    private void enter(String text, int number) {
        char first = text.charAt(0);
        if (text.length() == 1) {
            alone[first] = number;
            roles[first] |= IS_ONE;
            return;
        }
        roles[first] |= BEGINS;
        int pair = pair(first, text.charAt(1));
        heads.add(hash(pair));
        int place = place(pair);
        pairs[place + KEY] = pair;
        if (text.length() == 2) {
            pairs[place + NUMBER] = number + 1;
        } else {
            thirds.enterTriples(text.substring(0, 3));
        }
    }

    private static int pair(char first, char second) {
        return first << 16 | second;
    }

    private static int hash(int pair) {
        return ((pair >>> 16) * 0x9E37 + (pair & 0xFFFF)) * 0x9E3779B1;
    }

    /** Where a pair is, or would be; no string begins with two characters of code 0. */
    private int place(int pair) {
        int mask = pairs.length - 1;
        int place = (hash(pair) >>> shift) * STRIDE;
        while (pairs[place + KEY] != 0 && pairs[place + KEY] != pair) {
            place = place + STRIDE & mask;
        }
        return place;
    }

    /** Every string in the text, by where it ends, of those that end together the longest first. */
    void scan(char[] text, int length, Sink sink) {
        scan(text, length, 0, length - 1, sink);
    }

    /** The same of those that reach into the part from the first of these places to the last one, and some others. */
    void scan(char[] text, int length, int first, int last, Sink sink) {
        Occurrences found = new Occurrences();
        scan(text, length, Math.max(0, first - longest + 1), last, found);
        found.sortByEnd();
        for (int i = 0; i < found.size(); i++) {
            sink.hit(found.number(i), found.start(i), found.end(i));
        }
    }

    /** Adds every string in the text, by where it begins, of those that begin together the shorter first. */
    void scan(char[] text, int length, Occurrences found) {
        scan(text, length, 0, length - 1, found);
    }

    private void scan(char[] text, int length, int first, int last, Occurrences found) {
        byte[] told = roles;
        for (int i = first; i <= last; i++) {
            int what = told[text[i]];
            if (what > BEGINS) {
                found.add(alone[text[i]], i, i + 1);
            }
            if ((what & BEGINS) != 0 && i + 1 < length && heads.has(hash(pair(text[i], text[i + 1])))) {
                longer(text, length, i, found);
            }
        }
    }

    private void longer(char[] text, int length, int at, Occurrences found) {
        int place = place(pair(text[at], text[at + 1]));
        if (pairs[place + KEY] == 0) {
            return;
        }
        if (pairs[place + NUMBER] > 0) {
            found.add(pairs[place + NUMBER] - 1, at, at + 2);
        }
        if (at + 2 < length && thirds.mayHaveTriple(text[at], text[at + 1], text[at + 2])) {
            longest(text, length, at, pairs[place + LOW], pairs[place + HIGH], found);
        }
    }

    /** Narrows the range of those that go on like the text, character by character. */
    private void longest(char[] text, int length, int at, int low, int high, Occurrences found) {
        int begin = low;
        int end = high;
        for (int depth = 2; begin < end && at + depth < length; depth++) {
            char next = text[at + depth];
            begin = firstFrom(begin, end, depth, next);
            end = firstFrom(begin, end, depth, next + 1);
            if (begin < end && from[begin + 1] - from[begin] == depth + 1) {
                found.add(numbers[begin], at, at + depth + 1);
                begin++;
            }
        }
    }

    /** The first string of the range, sorted and equal so far, whose character at the depth is not below. */
    private int firstFrom(int low, int high, int depth, int least) {
        int begin = low;
        int end = high;
        while (begin < end) {
            int middle = begin + end >>> 1;
            if (chars[from[middle] + depth] < least) {
                begin = middle + 1;
            } else {
                end = middle;
            }
        }
        return begin;
    }
}
