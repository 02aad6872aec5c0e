package io.claimwatch.lexicon.match;

import java.util.Arrays;
import java.util.List;

/**
 * All terms at once: an Aho-Corasick automaton in a double array over a dense alphabet. While no more than one character
 * of a term is behind, which is so at most characters of most talk, two small tables tell the next state: what the
 * character alone leads to, and whether it and the one before begin any term. Only where they do is the automaton touched.
 *
 * <p>After Aho and Corasick, "Efficient string matching", CACM 18(6), 1975, and Aoe, "An efficient digital search
 * algorithm by using a double-array structure", IEEE TSE 15(9), 1989.
 */
final class Automaton {
    /** Cells of a state, side by side: a step and its outputs touch one line of the cache. */
    private static final int STRIDE = 4;

    private static final int BASE = 0;
    private static final int CHECK = 1;
    private static final int FAIL = 2;
    private static final int OUT = 3;

    /** Cells of a place. */
    private static final int TOLD = 3;

    private static final int NEXT = 1;
    private static final int TAG = 2;

    /** Room for the terms of a text of ordinary length. */
    private static final int FEW = 32;

    private final char[] codes;

    /** By state: base, check, fail, and the first place of {@link #told} that ends here (0 for none). */
    private final int[] cells;

    /** By code: the state after this character alone. */
    private final int[] alone;

    /** By code: what {@link #cells} have of the state in {@link #alone} as its first place of {@link #told}. */
    private final int[] aloneTold;

    /** Which two codes begin a term of two characters or more. */
    private final SlotSet heads;

    /** By place: a term, the next place that ends at the same character (0 for none), and the term's tag. */
    private final int[] told;

    private final int[] lengths;

    private Automaton(char[] codes, int[] cells, int[] alone, SlotSet heads, int[] told, int[] lengths) {
        this.codes = codes;
        this.cells = cells;
        this.alone = alone;
        this.heads = heads;
        this.told = told;
        this.lengths = lengths;
        aloneTold = new int[alone.length];
        Arrays.setAll(aloneTold, code -> cells[alone[code] + OUT]);
    }

    /** @param terms distinct, none empty; a term's index is its id */
    static Automaton of(List<String> terms) {
        return new Builder(terms).build();
    }

    /**
     * The same automaton with something to tell of each term.
     *
     * @param tags by term, none negative
     */
    Automaton tagged(int[] tags) {
        int[] tagged = told.clone();
        for (int place = TOLD; place < tagged.length; place += TOLD) {
            tagged[place + TAG] = tags[tagged[place]];
        }
        return new Automaton(codes, cells, alone, heads, tagged, lengths);
    }

    /** Receives every occurrence. */
    interface Sink {
        void hit(int term, int start, int end);
    }

    /** The state before the first character. */
    private static final int START = STRIDE;

    /** The state after one more character, given by its code. */
    private int step(int from, int code) {
        int[] all = cells;
        int state = from;
        while (state != START) {
            int next = (all[state + BASE] + code) * STRIDE;
            if (all[next + CHECK] == state) {
                return next;
            }
            state = all[state + FAIL];
        }
        return alone[code];
    }

    private static int hash(int first, int second) {
        return (first * 0x9E37 + second) * 0x9E3779B1;
    }

    void scan(char[] text, int length, Sink sink) {
        int state = START;
        int before = 0;
        for (int i = 0; i < length; i++) {
            int code = codes[text[i]];
            int out;
            if (state == alone[before] && !heads.has(hash(before, code))) {
                state = alone[code];
                out = aloneTold[code];
            } else {
                state = step(state, code);
                out = cells[state + OUT];
            }
            before = code;
            for (; out != 0; out = told[out + NEXT]) {
                int id = told[out];
                sink.hit(id, i + 1 - lengths[id], i + 1);
            }
        }
    }

    /**
     * The tags of the terms, each as often as it stands there, by where they end.
     *
     * @return how many, then the tags, then nothing of meaning; null when there are more than {@code most}
     */
    int[] tags(char[] text, int length, int most) {
        int[] found = new int[FEW];
        int size = 0;
        int state = START;
        int before = 0;
        for (int i = 0; i < length; i++) {
            int code = codes[text[i]];
            int out;
            if (state == alone[before] && !heads.has(hash(before, code))) {
                state = alone[code];
                out = aloneTold[code];
            } else {
                state = step(state, code);
                out = cells[state + OUT];
            }
            before = code;
            for (; out != 0; out = told[out + NEXT]) {
                if (size == most) {
                    return null;
                }
                if (++size == found.length) {
                    found = Arrays.copyOf(found, Math.max(found.length, most) + 1);
                }
                found[size] = told[out + TAG];
            }
        }
        found[0] = size;
        return found;
    }

    /** Lays the trie of the sorted terms out breadth first, then adds the failure links in the same order. */
    private static final class Builder {
        /** After so many places that did not fit, the holes before are given up: looking costs more than they hold. */
        private static final int MOST_TRIED = 512;

        private final String[] sorted;
        private final int[] ids;
        private final int[] lengths;
        private final char[] codes = new char[1 << 16];
        private final int alphabet;
        private int[] base;
        private int[] check;
        private int[] term;
        private int firstFree = 2;
        private int[] order;
        private int states;

        Builder(List<String> terms) {
            Integer[] byText = new Integer[terms.size()];
            Arrays.setAll(byText, i -> i);
            Arrays.sort(byText, (a, b) -> terms.get(a).compareTo(terms.get(b)));
            sorted = new String[byText.length];
            ids = new int[byText.length];
            lengths = new int[byText.length];
            for (int i = 0; i < byText.length; i++) {
                sorted[i] = terms.get(byText[i]);
                ids[i] = byText[i];
                lengths[byText[i]] = sorted[i].length();
            }
            alphabet = assignCodes();
            int size = Math.max(1024, 4 * alphabet);
            base = new int[size];
            check = new int[size];
            term = new int[size];
            Arrays.fill(term, -1);
        }

        /** Frequent characters get small codes, which packs the array tighter. */
        private int assignCodes() {
            int[] count = new int[1 << 16];
            for (String text : sorted) {
                for (int i = 0; i < text.length(); i++) {
                    count[text.charAt(i)]++;
                }
            }
            Integer[] chars = new Integer[1 << 16];
            Arrays.setAll(chars, i -> i);
            Arrays.sort(chars, (a, b) -> Integer.compare(count[b], count[a]));
            int used = 0;
            while (used < chars.length && count[chars[used]] > 0) {
                codes[chars[used]] = (char) (used + 1);
                used++;
            }
            return used + 1;
        }

        Automaton build() {
            int capacity = 1;
            for (String text : sorted) {
                capacity += text.length();
            }
            order = new int[capacity];
            int[] low = new int[capacity];
            int[] high = new int[capacity];
            int[] depth = new int[capacity];
            int[] parent = new int[capacity];
            order[0] = 1;
            high[0] = sorted.length;
            states = 1;
            for (int q = 0; q < states; q++) {
                expand(q, low, high, depth, parent);
            }
            return link(parent);
        }

        private void expand(int q, int[] low, int[] high, int[] depth, int[] parent) {
            int state = order[q];
            int from = low[q];
            int at = depth[q];
            if (from < high[q] && sorted[from].length() == at) {
                term[state] = ids[from++];
            }
            if (from == high[q]) {
                base[state] = 0;
                return;
            }
            int first = states;
            for (int i = from; i < high[q]; i++) {
                char c = sorted[i].charAt(at);
                if (i == from || c != sorted[i - 1].charAt(at)) {
                    low[states] = i;
                    depth[states] = at + 1;
                    parent[states] = state;
                    order[states] = codes[c];
                    states++;
                }
                high[states - 1] = i + 1;
            }
            int place = place(first);
            base[state] = place;
            for (int i = first; i < states; i++) {
                order[i] += place;
                check[order[i]] = state;
            }
        }

        /** The first base at which all children from {@code first} on (their codes in {@code order}) are free. */
        private int place(int first) {
            int smallest = Integer.MAX_VALUE;
            for (int i = first; i < states; i++) {
                smallest = Math.min(smallest, order[i]);
            }
            while (firstFree < check.length && check[firstFree] != 0) {
                firstFree++;
            }
            int start = Math.max(1, firstFree - smallest);
            int candidate = start;
            while (!fits(candidate, first)) {
                candidate++;
            }
            if (candidate - start > MOST_TRIED) {
                firstFree = candidate + smallest;
            }
            return candidate;
        }

        private boolean fits(int candidate, int first) {
            ensure(candidate + alphabet + 1);
            for (int i = first; i < states; i++) {
                int slot = candidate + order[i];
                if (slot < 2 || check[slot] != 0) {
                    return false;
                }
            }
            return true;
        }

        private void ensure(int size) {
            if (size >= check.length) {
                int old = check.length;
                int grown = Math.max(size + 1, old + (old >> 1));
                base = Arrays.copyOf(base, grown);
                check = Arrays.copyOf(check, grown);
                term = Arrays.copyOf(term, grown);
                Arrays.fill(term, old, grown, -1);
            }
        }

        private Automaton link(int[] parent) {
            ensure(check.length + alphabet + 1);
            int[] fail = new int[check.length];
            int[] places = new int[check.length];
            int[] told = new int[TOLD * (lengths.length + 1)];
            int free = TOLD;
            fail[1] = 1;
            for (int q = 1; q < states; q++) {
                int state = order[q];
                int code = state - base[parent[q]];
                int link = parent[q] == 1 ? 1 : target(fail, fail[parent[q]], code);
                fail[state] = link;
                places[state] = places[link];
                if (term[state] >= 0) {
                    told[free] = term[state];
                    told[free + NEXT] = places[link];
                    places[state] = free;
                    free += TOLD;
                }
            }
            return new Automaton(codes, cells(fail, places), alone(), heads(), told, lengths);
        }

        private int[] alone() {
            int[] alone = new int[alphabet];
            Arrays.fill(alone, START);
            for (int code = 1; code < alphabet; code++) {
                int next = base[1] + code;
                alone[code] = check[next] == 1 ? next * STRIDE : START;
            }
            return alone;
        }

        private SlotSet heads() {
            SlotSet heads = new SlotSet(22);
            for (String each : sorted) {
                if (each.length() > 1) {
                    heads.add(hash(codes[each.charAt(0)], codes[each.charAt(1)]));
                }
            }
            heads.trim();
            return heads;
        }

        /** The arrays interleaved, states as offsets. */
        private int[] cells(int[] fail, int[] places) {
            int used = check.length - 1;
            while (used > 1 && check[used] == 0) {
                used--;
            }
            int size = Math.min(check.length, used + alphabet + 2);
            int[] cells = new int[size * STRIDE];
            for (int state = 0; state < size; state++) {
                cells[state * STRIDE + BASE] = base[state];
                cells[state * STRIDE + CHECK] = check[state] * STRIDE;
                cells[state * STRIDE + FAIL] = fail[state] * STRIDE;
                cells[state * STRIDE + OUT] = places[state];
            }
            return cells;
        }

        private int target(int[] fail, int from, int code) {
            int state = from;
            while (true) {
                int next = base[state] + code;
                if (check[next] == state) {
                    return next;
                }
                if (state == 1) {
                    return 1;
                }
                state = fail[state];
            }
        }
    }
}
