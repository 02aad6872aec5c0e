package io.claimwatch.lexicon.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a pattern cannot match without: sets of classes of each of which at least one must be present. Says for nearly
 * every pattern, from a few bits, that there is nothing to evaluate.
 */
final class Needs {
    private final int[][] words;
    private final long[][] masks;
    private final int[] anchors;

    private Needs(List<BitSet> needs, int[] anchors) {
        this.anchors = anchors;
        words = new int[needs.size()][];
        masks = new long[needs.size()][];
        for (int i = 0; i < words.length; i++) {
            long[] all = needs.get(i).toLongArray();
            words[i] = IntStream.range(0, all.length)
                    .filter(word -> all[word] != 0)
                    .toArray();
            masks[i] = Arrays.stream(words[i]).mapToLong(word -> all[word]).toArray();
        }
    }

    static Needs of(Node root, Terms terms) {
        List<BitSet> needs = new ArrayList<>();
        new Collector(terms).collect(root, needs);
        BitSet best = needs.stream()
                .filter(need -> need.stream().noneMatch(terms::isCue))
                .min(Comparator.comparingDouble(need -> weight(need, terms)))
                .orElse(null);
        needs.sort(Comparator.comparingDouble(need -> weight(need, terms)));
        return new Needs(needs, best == null ? new int[0] : best.stream().toArray());
    }

    /** How often one of these classes is seen in talk, roughly. */
    private static double weight(BitSet need, Terms terms) {
        return need.stream().mapToDouble(terms::weight).sum();
    }

    /** Classes of which one must be present and none is a cue; empty when the pattern has no trigger. */
    int[] anchors() {
        return anchors;
    }

    boolean metBy(long[] present) {
        for (int i = 0; i < words.length; i++) {
            if (!anyOf(words[i], masks[i], present)) {
                return false;
            }
        }
        return true;
    }

    /** Indices of the needs that nothing present meets, and how many needs there are. */
    int[] unmet(long[] present) {
        return IntStream.range(0, words.length)
                .filter(need -> !anyOf(words[need], masks[need], present))
                .toArray();
    }

    int count() {
        return words.length;
    }

    /** The classes of which one would meet the need. */
    int[] classes(int need) {
        return BitSet.valueOf(whole(need)).stream().toArray();
    }

    private long[] whole(int need) {
        long[] all = new long[words[need].length == 0 ? 0 : words[need][words[need].length - 1] + 1];
        for (int i = 0; i < words[need].length; i++) {
            all[words[need][i]] = masks[need][i];
        }
        return all;
    }

    private static boolean anyOf(int[] words, long[] masks, long[] present) {
        for (int i = 0; i < words.length; i++) {
            if ((present[words[i]] & masks[i]) != 0) {
                return true;
            }
        }
        return false;
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
