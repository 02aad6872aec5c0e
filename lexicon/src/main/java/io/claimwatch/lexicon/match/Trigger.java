package io.claimwatch.lexicon.match;

import java.util.function.Predicate;

/** Whether a pattern always needs something that is no cue. */
final class Trigger {
    private Trigger() {}

    static boolean in(Node node, Predicate<String> cue) {
        if (node instanceof Node.Ref ref) {
            return !cue.test(ref.name());
        } else if (node instanceof Node.Or or) {
            return or.parts().stream().allMatch(part -> in(part, cue));
        } else if (node instanceof Node.AtLeast atLeast) {
            return atLeast.parts().stream().allMatch(part -> in(part, cue));
        } else if (node instanceof Node.Within within) {
            return in(within.inner(), cue) || (!within.negated() && in(within.near(), cue));
        } else if (node instanceof Node.Containing containing) {
            return in(containing.inner(), cue) || (!containing.negated() && in(containing.part(), cue));
        } else if (node instanceof Node.ContainedBy contained) {
            return in(contained.inner(), cue) || (!contained.negated() && in(contained.whole(), cue));
        }
        return Pattern.children(node).stream().anyMatch(child -> in(child, cue));
    }
}
