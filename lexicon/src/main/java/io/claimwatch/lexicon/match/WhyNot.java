package io.claimwatch.lexicon.match;

import io.claimwatch.lexicon.match.NearMiss.Obstacle;
import java.util.List;

/**
 * Says of a pattern whose parts are all in a text why it does not match: it is loosened in one way after another, until
 * it does. For people who ask; nothing here is quick.
 */
final class WhyNot {
    private static final int FAR = 999;

    private final Evaluator evaluator;
    private final boolean doubtful;

    /** @param doubtful whether anything in the text was heard on little evidence */
    WhyNot(Evaluator evaluator, boolean doubtful) {
        this.evaluator = evaluator;
        this.doubtful = doubtful;
    }

    /** Why, and for a distance how wide it is. */
    record Answer(Obstacle obstacle, int gaps) {}

    Answer of(Node root) {
        for (Loosened way : Loosened.values()) {
            List<Span> found = evaluator.evaluate(way.of(root));
            if (!found.isEmpty()) {
                int gaps = found.stream().mapToInt(Span::gaps).min().orElse(-1);
                return new Answer(way.obstacle, way.obstacle == Obstacle.DISTANCE ? gaps : -1);
            }
        }
        return new Answer(doubtful ? Obstacle.DOUBT : Obstacle.TWICE, -1);
    }

    /** Ways to loosen a pattern, the mildest first. */
    private enum Loosened {
        FREE(Obstacle.SURROUNDINGS, true, false, false),
        WIDE(Obstacle.DISTANCE, false, true, false),
        ANYHOW(Obstacle.ORDER, false, false, true),
        WIDE_ANYHOW(Obstacle.ORDER, false, true, true),
        FREE_WIDE(Obstacle.DISTANCE, true, true, false),
        ALL(Obstacle.ORDER, true, true, true);

        private final Obstacle obstacle;
        private final boolean free;
        private final boolean wide;
        private final boolean anyhow;

        Loosened(Obstacle obstacle, boolean free, boolean wide, boolean anyhow) {
            this.obstacle = obstacle;
            this.free = free;
            this.wide = wide;
            this.anyhow = anyhow;
        }

        private Node of(Node node) {
            if (node instanceof Node.MaxGaps gaps) {
                return new Node.MaxGaps(wide ? FAR : gaps.limit(), of(gaps.inner()));
            } else if (node instanceof Node.MaxWidth width) {
                return new Node.MaxWidth(wide ? FAR : width.limit(), of(width.inner()));
            } else if (node instanceof Node.Or or) {
                return new Node.Or(all(or.parts()));
            } else if (node instanceof Node.Ordered ordered) {
                List<Node> parts = all(ordered.parts());
                return anyhow ? new Node.Unordered(parts) : new Node.Ordered(parts, ordered.adjacent() && !wide);
            } else if (node instanceof Node.Unordered unordered) {
                return new Node.Unordered(all(unordered.parts()));
            } else if (node instanceof Node.AtLeast atLeast) {
                return new Node.AtLeast(atLeast.count(), all(atLeast.parts()));
            }
            return filtered(node);
        }

        private Node filtered(Node node) {
            if (node instanceof Node.Within within) {
                Node inner = of(within.inner());
                return free ? inner : new Node.Within(inner, within.distance(), within.near(), within.negated());
            } else if (node instanceof Node.Containing containing) {
                Node inner = of(containing.inner());
                return free ? inner : new Node.Containing(inner, containing.part(), containing.negated());
            } else if (node instanceof Node.ContainedBy contained) {
                Node inner = of(contained.inner());
                return free ? inner : new Node.ContainedBy(inner, contained.whole(), contained.negated());
            } else if (node instanceof Node.Before before) {
                Node inner = of(before.inner());
                return free ? inner : new Node.Before(inner, before.other());
            } else if (node instanceof Node.After after) {
                Node inner = of(after.inner());
                return free ? inner : new Node.After(inner, after.other());
            }
            return node;
        }

        private List<Node> all(List<Node> nodes) {
            return nodes.stream().map(this::of).toList();
        }
    }
}
