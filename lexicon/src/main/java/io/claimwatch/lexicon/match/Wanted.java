package io.claimwatch.lexicon.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What else must be in a text, once a term is there on which patterns are anchored, for one of them to be possible. What the
 * term itself brings is left out, and so are patterns that need all that another one needs and more: what is left for most
 * terms is a handful of words side by side.
 */
final class Wanted {
    /** The place of a term on which nothing is anchored. */
    static final int NEVER = 0;

    /** The place of a term that is all that some pattern needs. */
    static final int ALWAYS = -1;

    private static final int NOT_WANTED = -1;

    /** By class: its number among those that some pattern needs. */
    private final int[] numbers;

    private final int words;

    /** By class in the vocabulary: the needs of the patterns anchored on it, numbers left out, as sets of wanted classes. */
    private final List<List<Anchored>> patterns = new ArrayList<>();

    /**
     * List after list. Of each pattern: how far it is to the next one, then of each of its needs, the rarest first, how many
     * classes would meet it, and those; a 0 ends the list.
     */
    private int[] cells = new int[2];

    private int size = 1;

    /** Same lists are kept once. */
    private Map<Set<List<BitSet>>, Integer> places = new HashMap<>();

    /**
     * A pattern by what it needs, numbers left out, as sets of wanted classes.
     *
     * @param single as {@link Needs#single} tells
     */
    private record Anchored(List<BitSet> needs, boolean single) {}

    Wanted(Terms terms, List<Needs> all) {
        numbers = new int[terms.classCount()];
        BitSet needed = new BitSet();
        for (Needs needs : all) {
            for (int need = 0; need < needs.count(); need++) {
                Arrays.stream(needs.classes(need)).forEach(needed::set);
            }
        }
        Arrays.fill(numbers, NOT_WANTED);
        int used = 0;
        for (int id = needed.nextSetBit(0); id >= 0; id = needed.nextSetBit(id + 1)) {
            numbers[id] = used++;
        }
        words = (used + 63) >>> 6;
        for (int id = 0; id < numbers.length; id++) {
            patterns.add(new ArrayList<>(0));
        }
        BitSet counted = new BitSet();
        Arrays.stream(of(terms.classesOf(terms.number()))).forEach(counted::set);
        Arrays.stream(of(terms.classesOf(terms.percent()))).forEach(counted::set);
        for (Needs needs : all) {
            List<BitSet> left = new ArrayList<>();
            for (int need = 0; need < needs.count(); need++) {
                BitSet each = new BitSet();
                Arrays.stream(of(needs.classes(need))).forEach(each::set);
                if (!each.intersects(counted)) {
                    left.add(each);
                }
            }
            Arrays.stream(needs.anchors())
                    .forEach(anchor -> patterns.get(numbers[anchor]).add(new Anchored(left, needs.single())));
        }
    }

    /** How many words there are for what is present. */
    int words() {
        return words;
    }

    /** The numbers of those classes that some pattern needs. */
    int[] of(int[] classes) {
        return Arrays.stream(classes)
                .map(id -> numbers[id])
                .filter(id -> id != NOT_WANTED)
                .toArray();
    }

    /**
     * Where is told what else is needed by the patterns anchored on any of these.
     *
     * @param own numbers as {@link #of} gives them
     * @param surely whether what brings them is sure; else it makes no match by itself
     */
    int anchoredOn(int[] own, boolean surely) {
        BitSet brought = new BitSet();
        Arrays.stream(own).forEach(brought::set);
        Set<List<BitSet>> left = new LinkedHashSet<>();
        for (int each : own) {
            for (Anchored pattern : patterns.get(each)) {
                if (surely || !pattern.single()) {
                    left.add(pattern.needs().stream()
                            .filter(need -> !need.intersects(brought))
                            .toList());
                }
            }
        }
        if (left.isEmpty()) {
            return NEVER;
        }
        if (left.contains(List.<BitSet>of())) {
            return ALWAYS;
        }
        Set<List<BitSet>> fewest = new LinkedHashSet<>(left);
        fewest.removeIf(needs -> left.stream().anyMatch(other -> other != needs && asksLess(other, needs)));
        return places.computeIfAbsent(fewest, this::append);
    }

    /** Of two that ask the same the shorter one, written first or not; of equal ones neither. */
    private static boolean asksLess(List<BitSet> other, List<BitSet> needs) {
        return other.size() < needs.size() && needs.containsAll(other);
    }

    private int append(Set<List<BitSet>> lists) {
        int start = size;
        for (List<BitSet> needs : lists) {
            int pattern = size;
            put(0);
            for (BitSet need : needs) {
                put(need.cardinality());
                need.stream().forEach(this::put);
            }
            cells[pattern] = size - pattern;
        }
        put(0);
        return start;
    }

    private void put(int cell) {
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, size * 2);
        }
        cells[size++] = cell;
    }

    /** No more places are asked for. */
    void freeze() {
        places = null;
        patterns.clear();
        cells = Arrays.copyOf(cells, size);
    }

    /** Whether all that one of the patterns there still needs is present. */
    boolean anyMet(int place, long[] present) {
        if (place <= NEVER) {
            return place == ALWAYS;
        }
        int[] all = cells;
        for (int at = place; all[at] > 0; at += all[at]) {
            if (met(all, at + 1, at + all[at], present)) {
                return true;
            }
        }
        return false;
    }

    private static boolean met(int[] all, int from, int to, long[] present) {
        for (int at = from; at < to; at += all[at] + 1) {
            if (!anyOf(all, at + 1, at + 1 + all[at], present)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyOf(int[] classes, int from, int to, long[] present) {
        for (int i = from; i < to; i++) {
            if ((present[classes[i] >>> 6] & 1L << classes[i]) != 0) {
                return true;
            }
        }
        return false;
    }
}
