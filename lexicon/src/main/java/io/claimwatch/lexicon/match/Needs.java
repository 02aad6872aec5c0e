package io.claimwatch.lexicon.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What a pattern cannot match without: sets of classes of each of which at least one must be present. Says for nearly
 * every pattern, from a few bits, that there is nothing to evaluate.
 */
final class Needs {
    /** Set in a word's number when it is the last of a need. */
    private static final long LAST = 1L << 32;

    /** Need after need, in pairs: the number of a word of what is present, and the bits in it of which one must be set. */
    private final long[] cells;

    private final int count;
    private final int[] anchors;
    private final int[] twice;
    private final boolean single;

    private Needs(List<BitSet> needs, int[] anchors, int[] twice, boolean single) {
        this.anchors = anchors;
        this.twice = twice;
        this.single = single;
        count = needs.size();
        cells = needs.stream().flatMapToLong(Needs::cells).toArray();
    }

    /** A need of nothing is one that nothing meets. */
    private static LongStream cells(BitSet need) {
        long[] bits = need.toLongArray();
        long[] words = LongStream.range(0, bits.length)
                .filter(word -> bits[(int) word] != 0)
                .toArray();
        if (words.length == 0) {
            return LongStream.of(LAST, 0);
        }
        long last = words[words.length - 1];
        return Arrays.stream(words).flatMap(word -> LongStream.of(word == last ? word | LAST : word, bits[(int) word]));
    }

    static Needs of(Node root, Terms terms) {
        List<BitSet> needs = new ArrayList<>();
        new Collector(terms).collect(root, needs);
        BitSet best = needs.stream()
                .filter(need -> need.stream().noneMatch(terms::isCue))
                .min(Comparator.comparingDouble(need -> weight(need, terms)))
                .orElse(null);
        needs.sort(Comparator.comparingDouble(need -> weight(need, terms)));
        BitSet twice = new BitSet();
        twice(root, terms, twice);
        int[] anchors = best == null ? new int[0] : best.stream().toArray();
        return new Needs(needs, anchors, twice.stream().toArray(), terms(root, terms) <= 1);
    }

    /** Enters the classes of which a match holds two terms side by side, numbers left out. */
    private static void twice(Node node, Terms terms, BitSet into) {
        if (node instanceof Node.Or || node instanceof Node.AtLeast) {
            return;
        }
        if (node instanceof Node.Ordered ordered) {
            BitSet once = new BitSet();
            for (Node part : ordered.parts()) {
                BitSet held = new BitSet();
                inside(part, terms, held);
                BitSet again = (BitSet) held.clone();
                again.and(once);
                into.or(again);
                once.or(held);
            }
        }
        Pattern.children(node).stream()
                .limit(excludes(node) ? 1 : Long.MAX_VALUE)
                .forEach(child -> twice(child, terms, into));
    }

    /** Enters the classes of which a match holds a term between its ends: what only stands near it may be another part's. */
    private static void inside(Node node, Terms terms, BitSet into) {
        if (node instanceof Node.Ref ref) {
            if (!terms.isCounted(ref.id())) {
                into.set(ref.id());
            }
        } else if (!(node instanceof Node.Or) && !(node instanceof Node.AtLeast)) {
            boolean all = node instanceof Node.Ordered || node instanceof Node.Unordered;
            Pattern.children(node).stream()
                    .limit(all ? Long.MAX_VALUE : 1)
                    .forEach(child -> inside(child, terms, into));
        }
    }

    /** How many terms, beside numbers, a match may hold at most, or more. */
    private static int terms(Node node, Terms terms) {
        if (node instanceof Node.Ref ref) {
            return terms.isCounted(ref.id()) ? 0 : 1;
        }
        IntStream parts = Pattern.children(node).stream()
                .limit(excludes(node) ? 1 : Long.MAX_VALUE)
                .mapToInt(child -> terms(child, terms));
        return node instanceof Node.Or ? parts.max().orElse(0) : parts.sum() + (node instanceof Node.AtLeast ? 1 : 0);
    }

    /** Whether the second part of the node is what must not be there. */
    private static boolean excludes(Node node) {
        return node instanceof Node.Within within && within.negated()
                || node instanceof Node.Containing containing && containing.negated()
                || node instanceof Node.ContainedBy contained && contained.negated();
    }

    /** How often one of these classes is seen in talk, roughly. */
    private static double weight(BitSet need, Terms terms) {
        return need.stream().mapToDouble(terms::weight).sum();
    }

    /** Whether no match holds more than one term, beside numbers: then what is heard on little evidence makes none. */
    boolean single() {
        return single;
    }

    /** Classes of which every match holds two terms that do not overlap. */
    int[] twice() {
        return twice;
    }

    /** Classes of which one must be present and none is a cue; empty when the pattern has no trigger. */
    int[] anchors() {
        return anchors;
    }

    boolean metBy(long[] present) {
        long[] all = cells;
        boolean met = false;
        for (int at = 0; at < all.length; at += 2) {
            met = met || (present[(int) all[at]] & all[at + 1]) != 0;
            if ((all[at] & LAST) != 0) {
                if (!met) {
                    return false;
                }
                met = false;
            }
        }
        return true;
    }

    /** Indices of the needs that nothing present meets. */
    int[] unmet(long[] present) {
        return IntStream.range(0, count)
                .filter(need -> Arrays.stream(classes(need)).allMatch(id -> (present[id >>> 6] & 1L << id) == 0))
                .toArray();
    }

    int count() {
        return count;
    }

    /** The classes of which one would meet the need. */
    int[] classes(int need) {
        int at = 0;
        for (int skipped = 0; skipped < need; at += 2) {
            skipped += (cells[at] & LAST) != 0 ? 1 : 0;
        }
        BitSet classes = new BitSet();
        boolean last = false;
        for (; !last; at += 2) {
            int from = (int) cells[at] * Long.SIZE;
            BitSet.valueOf(new long[] {cells[at + 1]}).stream().forEach(bit -> classes.set(from + bit));
            last = (cells[at] & LAST) != 0;
        }
        return classes.stream().toArray();
    }

    /** Walks a pattern. */
    private static final class Collector {
        private final Comparator<BitSet> rarestTrigger;

        Collector(Terms terms) {
            rarestTrigger = Comparator.comparing((BitSet need) -> need.stream().anyMatch(terms::isCue))
                    .thenComparingDouble(need -> weight(need, terms));
        }

        private void collect(Node node, List<BitSet> into) {
            if (node instanceof Node.Ref ref) {
                BitSet one = new BitSet();
                one.set(ref.id());
                into.add(one);
            } else if (node instanceof Node.Or or) {
                into.add(alternatives(or.parts()));
            } else if (node instanceof Node.AtLeast atLeast) {
                into.add(alternatives(atLeast.parts()));
            } else if (node instanceof Node.Within within) {
                collect(within.inner(), into);
                optional(within.near(), within.negated(), into);
            } else if (node instanceof Node.Containing containing) {
                collect(containing.inner(), into);
                optional(containing.part(), containing.negated(), into);
            } else if (node instanceof Node.ContainedBy contained) {
                collect(contained.inner(), into);
                optional(contained.whole(), contained.negated(), into);
            } else {
                for (Node child : Pattern.children(node)) {
                    collect(child, into);
                }
            }
        }

        private void optional(Node node, boolean negated, List<BitSet> into) {
            if (!negated) {
                collect(node, into);
            }
        }

        /** One class of this set is present whenever any of the parts matches: each part's rarest need, one without cues if there is any. */
        private BitSet alternatives(List<Node> parts) {
            BitSet union = new BitSet();
            for (Node part : parts) {
                List<BitSet> needs = new ArrayList<>();
                collect(part, needs);
                needs.stream().min(rarestTrigger).ifPresent(union::or);
            }
            return union;
        }
    }
}
