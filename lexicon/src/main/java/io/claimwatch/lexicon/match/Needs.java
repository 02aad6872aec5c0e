package io.claimwatch.lexicon.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What a pattern cannot match without: sets of classes of each of which at least one must be present. Says for nearly
 * every pattern, from a few bits, that there is nothing to evaluate.
 */
final class Needs {
    private final long[][] anyOf;
    private final int[] anchors;

    private Needs(long[][] anyOf, int[] anchors) {
        this.anyOf = anyOf;
        this.anchors = anchors;
    }

    static Needs of(Node root, Terms terms) {
        List<BitSet> needs = new ArrayList<>();
        new Collector(terms).collect(root, needs);
        int words = (terms.classCount() + 63) >>> 6;
        long[][] anyOf = new long[needs.size()][];
        BitSet best = null;
        for (int i = 0; i < anyOf.length; i++) {
            BitSet need = needs.get(i);
            anyOf[i] = Arrays.copyOf(need.toLongArray(), words);
            if (need.stream().noneMatch(terms::isCue) && (best == null || need.cardinality() < best.cardinality())) {
                best = need;
            }
        }
        return new Needs(anyOf, best == null ? new int[0] : best.stream().toArray());
    }

    /** Classes of which one must be present and none is a cue; empty when the pattern has no trigger. */
    int[] anchors() {
        return anchors;
    }

    boolean metBy(long[] present) {
        for (long[] need : anyOf) {
            boolean met = false;
            for (int i = 0; i < need.length && !met; i++) {
                met = (need[i] & present[i]) != 0;
            }
            if (!met) {
                return false;
            }
        }
        return true;
    }

    /** Walks a pattern. */
    private static final class Collector {
        private final Comparator<BitSet> cuesLast;

        Collector(Terms terms) {
            cuesLast = Comparator.comparing(need -> need.stream().anyMatch(terms::isCue));
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

        /** One class of this set is present whenever any of the parts matches: each part's smallest need, one without cues if there is any. */
        private BitSet alternatives(List<Node> parts) {
            BitSet union = new BitSet();
            for (Node part : parts) {
                List<BitSet> needs = new ArrayList<>();
                collect(part, needs);
                needs.stream()
                        .min(cuesLast.thenComparingInt(BitSet::cardinality))
                        .ifPresent(union::or);
            }
            return union;
        }
    }
}
