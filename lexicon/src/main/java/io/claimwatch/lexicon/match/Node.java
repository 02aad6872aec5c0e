package io.claimwatch.lexicon.match;

import java.util.List;

/** A pattern as written. Distances are in normalised characters, see docs/LEXICON.md. */
sealed interface Node {
    /**
     * A class, built-in class or literal ({@code 'x} for the literal x).
     *
     * @param id the class in the vocabulary; -1 until resolved
     */
    record Ref(String name, int id) implements Node {
        Ref(String name) {
            this(name, -1);
        }
    }

    record Or(List<Node> parts) implements Node {}

    /** Parts in order, not overlapping; {@code adjacent} for {@code fn:phrase}. */
    record Ordered(List<Node> parts, boolean adjacent) implements Node {}

    record Unordered(List<Node> parts) implements Node {}

    record AtLeast(int count, List<Node> parts) implements Node {}

    record MaxGaps(int limit, Node inner) implements Node {}

    record MaxWidth(int limit, Node inner) implements Node {}

    /** {@code inner} with (or without) a {@code near} at most {@code distance} away. */
    record Within(Node inner, int distance, Node near, boolean negated) implements Node {}

    record Containing(Node inner, Node part, boolean negated) implements Node {}

    record ContainedBy(Node inner, Node whole, boolean negated) implements Node {}

    /** {@code inner} that ends before some {@code other} starts. */
    record Before(Node inner, Node other) implements Node {}

    /** {@code inner} that starts after some {@code other} ends. */
    record After(Node inner, Node other) implements Node {}
}
