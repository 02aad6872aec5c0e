package io.claimwatch.lexicon.match;

import io.claimwatch.lexicon.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

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

    private static final int ALL_GOODS = 0;

    /** In {@link #cells}, after the start of a pattern: its goods. */
    private static final int GOODS = 1;

    /** After the start of a pattern: its needs. */
    private static final int NEEDS = 2;

    /** By class: its number among those that some pattern needs. */
    private final int[] numbers;

    /** By such a number: another one, for two terms of the class in a text; {@link #NOT_WANTED} if no pattern needs two. */
    private final int[] twice;

    private final int words;

    /** By class in the vocabulary: the patterns anchored on it. */
    private final List<List<Anchored>> patterns = new ArrayList<>();

    /**
     * List after list. Of each pattern: how far it is to the next one, the place of its goods in {@link #goods}, then of each of
     * its needs, the rarest first, how many classes would meet it, and those; a 0 ends the list.
     */
    private int[] cells = new int[2];

    private int size = 1;

    /** For each choice of goods that entries speak of, one of those entries; null for all goods, which come first. */
    private final List<Entry> goods = new ArrayList<>();

    /** Same lists are kept once. */
    private Map<Set<Asking>, Integer> places = new HashMap<>();

    /**
     * A pattern of an entry.
     *
     * @param needs what it cannot match without
     */
    record Of(Needs needs, Entry entry) {}

    /** @param single as {@link Needs#single} tells */
    private record Anchored(Asking asking, boolean single) {}

    /**
     * What a pattern asks for.
     *
     * @param needs sets of wanted classes
     * @param goods place in {@link Wanted#goods}
     */
    private record Asking(List<BitSet> needs, int goods) {
        /** What is left when these are there. */
        Asking without(BitSet brought) {
            return new Asking(
                    needs.stream().filter(need -> !need.intersects(brought)).toList(), goods);
        }

        boolean nothing() {
            return needs.isEmpty() && goods == ALL_GOODS;
        }

        /** Whether the other is met wherever this one is, so that this one need not be asked; of two equal ones neither is. */
        boolean isMoreThan(Asking other) {
            return (other.goods == ALL_GOODS || other.goods == goods)
                    && (other.needs.size() < needs.size() || other.needs.size() == needs.size() && other.goods != goods)
                    && needs.containsAll(other.needs);
        }
    }

    Wanted(Terms terms, List<Of> all) {
        numbers = new int[terms.classCount()];
        BitSet needed = new BitSet();
        for (Of pattern : all) {
            for (int need = 0; need < pattern.needs().count(); need++) {
                Arrays.stream(pattern.needs().classes(need)).forEach(needed::set);
            }
        }
        Arrays.fill(numbers, NOT_WANTED);
        int used = 0;
        for (int id = needed.nextSetBit(0); id >= 0; id = needed.nextSetBit(id + 1)) {
            numbers[id] = used++;
        }
        twice = new int[used];
        Arrays.fill(twice, NOT_WANTED);
        for (Of pattern : all) {
            for (int id : pattern.needs().twice()) {
                twice[numbers[id]] = twice[numbers[id]] == NOT_WANTED ? used++ : twice[numbers[id]];
            }
        }
        words = (used + 63) >>> 6;
        for (int id = 0; id < numbers.length; id++) {
            patterns.add(new ArrayList<>(0));
        }
        goods.add(null);
        for (Of pattern : all) {
            Needs needs = pattern.needs();
            List<BitSet> left = new ArrayList<>();
            Arrays.stream(needs.twice()).mapToObj(id -> set(twice[numbers[id]])).forEach(left::add);
            for (int need = 0; need < needs.count(); need++) {
                left.add(set(of(needs.classes(need))));
            }
            Anchored anchored = new Anchored(new Asking(left, goods(pattern.entry())), needs.single());
            Arrays.stream(needs.anchors())
                    .forEach(anchor -> patterns.get(numbers[anchor]).add(anchored));
        }
    }

    /** How many words there are for what is present. */
    int words() {
        return words;
    }

    /** By the number of a class: the one that stands for two terms of it; negative if no pattern needs two. */
    int[] twice() {
        return twice;
    }

    /** The numbers of those classes that some pattern needs. */
    int[] of(int[] classes) {
        return Arrays.stream(classes)
                .map(id -> numbers[id])
                .filter(id -> id != NOT_WANTED)
                .toArray();
    }

    /** The place of an entry that speaks of the same goods. */
    private int goods(Entry entry) {
        if (entry.ofAllGoods()) {
            return ALL_GOODS;
        }
        for (int i = ALL_GOODS + 1; i < goods.size(); i++) {
            Entry other = goods.get(i);
            if (other.products().equals(entry.products()) && other.except().equals(entry.except())) {
                return i;
            }
        }
        goods.add(entry);
        return goods.size() - 1;
    }

    private static BitSet set(int... numbers) {
        BitSet set = new BitSet();
        Arrays.stream(numbers).forEach(set::set);
        return set;
    }

    /**
     * Where is told what else is needed by the patterns anchored on any of these.
     *
     * @param own numbers as {@link #of} gives them
     * @param surely whether what brings them is sure; else it makes no match by itself
     */
    int anchoredOn(int[] own, boolean surely) {
        BitSet brought = set(own);
        Set<Asking> left = new LinkedHashSet<>();
        for (int each : own) {
            patterns.get(each).stream()
                    .filter(pattern -> surely || !pattern.single())
                    .map(pattern -> pattern.asking().without(brought))
                    .forEach(left::add);
        }
        if (left.isEmpty()) {
            return NEVER;
        }
        if (left.stream().anyMatch(Asking::nothing)) {
            return ALWAYS;
        }
        Set<Asking> least = new LinkedHashSet<>(left);
        least.removeIf(asking -> left.stream().anyMatch(asking::isMoreThan));
        return places.computeIfAbsent(least, this::append);
    }

    private int append(Set<Asking> list) {
        int start = size;
        for (Asking asking : list) {
            int pattern = size;
            put(0);
            put(asking.goods());
            for (BitSet need : asking.needs()) {
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

    /**
     * Whether all that one of the patterns there still needs is present.
     *
     * @param asked says of an entry that speaks of some goods only whether it is of interest
     */
    boolean anyMet(int place, long[] present, Predicate<Entry> asked) {
        if (place <= NEVER) {
            return place == ALWAYS;
        }
        int[] all = cells;
        for (int at = place; all[at] > 0; at += all[at]) {
            if (met(all, at + NEEDS, at + all[at], present)
                    && (all[at + GOODS] == ALL_GOODS || asked.test(goods.get(all[at + GOODS])))) {
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
