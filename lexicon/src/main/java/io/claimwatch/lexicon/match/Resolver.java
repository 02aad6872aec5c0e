package io.claimwatch.lexicon.match;

import java.util.ArrayList;
import java.util.List;

/** Gives a parsed pattern's class names their ids in the vocabulary. */
final class Resolver {
    private Resolver() {}

    /** @throws IllegalArgumentException for a class that is not in the vocabulary */
    static Node resolve(Node node, Terms terms) {
        if (node instanceof Node.Ref ref) {
            int id = terms.idOf(ref.name());
            if (id < 0) {
                throw new IllegalArgumentException("unknown class {" + ref.name() + "}");
            }
            return new Node.Ref(ref.name(), id);
        } else if (node instanceof Node.Or or) {
            return new Node.Or(all(or.parts(), terms));
        } else if (node instanceof Node.Ordered ordered) {
            return new Node.Ordered(all(ordered.parts(), terms), ordered.adjacent());
        } else if (node instanceof Node.Unordered unordered) {
            return new Node.Unordered(all(unordered.parts(), terms));
        } else if (node instanceof Node.AtLeast atLeast) {
            return new Node.AtLeast(atLeast.count(), all(atLeast.parts(), terms));
        } else if (node instanceof Node.MaxGaps gaps) {
            return new Node.MaxGaps(gaps.limit(), resolve(gaps.inner(), terms));
        } else if (node instanceof Node.MaxWidth width) {
            return new Node.MaxWidth(width.limit(), resolve(width.inner(), terms));
        } else if (node instanceof Node.Within within) {
            return new Node.Within(
                    resolve(within.inner(), terms), within.distance(), resolve(within.near(), terms), within.negated());
        } else if (node instanceof Node.Containing containing) {
            return new Node.Containing(
                    resolve(containing.inner(), terms), resolve(containing.part(), terms), containing.negated());
        } else if (node instanceof Node.ContainedBy contained) {
            return new Node.ContainedBy(
                    resolve(contained.inner(), terms), resolve(contained.whole(), terms), contained.negated());
        } else if (node instanceof Node.Before before) {
            return new Node.Before(resolve(before.inner(), terms), resolve(before.other(), terms));
        } else if (node instanceof Node.After after) {
            return new Node.After(resolve(after.inner(), terms), resolve(after.other(), terms));
        }
        throw new IllegalStateException("no resolution for " + node.getClass());
    }

    private static List<Node> all(List<Node> nodes, Terms terms) {
        List<Node> resolved = new ArrayList<>(nodes.size());
        nodes.forEach(node -> resolved.add(resolve(node, terms)));
        return List.copyOf(resolved);
    }
}
