package io.claimwatch.lexicon.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A pattern of the lexicon, parsed: Lucene's interval functions over term classes and literals.
 *
 * @see <a href="https://lucene.apache.org/core/9_12_0/queryparser/org/apache/lucene/queryparser/flexible/standard/StandardQueryParser.html">
 *     the interval functions of Lucene's standard query parser</a>
 */
public final class Pattern {
    private final String source;
    private final Node root;

    Pattern(String source, Node root) {
        this.source = source;
        this.root = root;
    }

    /** @throws PatternSyntaxException saying what is wrong and where */
    public static Pattern parse(String source) throws PatternSyntaxException {
        return new PatternParser(source).parse();
    }

    /** As written. */
    public String source() {
        return source;
    }

    Node root() {
        return root;
    }

    /** Names of the classes it mentions, without braces, built-in ones included. */
    public Set<String> classes() {
        Set<String> names = new LinkedHashSet<>();
        collect(root, false, names);
        return names;
    }

    /** Its literals. */
    public Set<String> literals() {
        Set<String> names = new LinkedHashSet<>();
        collect(root, true, names);
        return names;
    }

    /** Of each {@code fn:or} the parts that are a class, as {@code {class}}, or a literal, as it is. */
    public List<List<String>> alternatives() {
        List<List<String>> all = new ArrayList<>();
        alternatives(root, all);
        return all;
    }

    private static void alternatives(Node node, List<List<String>> into) {
        if (node instanceof Node.Or or) {
            into.add(or.parts().stream()
                    .filter(Node.Ref.class::isInstance)
                    .map(part -> ((Node.Ref) part).name())
                    .map(name -> name.startsWith("'") ? name.substring(1) : "{" + name + "}")
                    .toList());
        }
        children(node).forEach(child -> alternatives(child, into));
    }

    /**
     * Whether every match holds at least one part that is no cue.
     *
     * @param cue tells which classes of the language are cues; the built-in number is one
     */
    public boolean hasTrigger(Predicate<String> cue) {
        return Trigger.in(root, name -> name.equals(Terms.NUMBER) || cue.test(name));
    }

    private static void collect(Node node, boolean literals, Set<String> into) {
        if (node instanceof Node.Ref ref) {
            boolean literal = ref.name().startsWith("'");
            if (literal == literals) {
                into.add(literal ? ref.name().substring(1) : ref.name());
            }
            return;
        }
        for (Node child : children(node)) {
            collect(child, literals, into);
        }
    }

    static List<Node> children(Node node) {
        if (node instanceof Node.Or or) {
            return or.parts();
        } else if (node instanceof Node.Ordered ordered) {
            return ordered.parts();
        } else if (node instanceof Node.Unordered unordered) {
            return unordered.parts();
        } else if (node instanceof Node.AtLeast atLeast) {
            return atLeast.parts();
        } else if (node instanceof Node.MaxGaps gaps) {
            return List.of(gaps.inner());
        } else if (node instanceof Node.MaxWidth width) {
            return List.of(width.inner());
        } else if (node instanceof Node.Within within) {
            return List.of(within.inner(), within.near());
        } else if (node instanceof Node.Containing containing) {
            return List.of(containing.inner(), containing.part());
        } else if (node instanceof Node.ContainedBy contained) {
            return List.of(contained.inner(), contained.whole());
        } else if (node instanceof Node.Before before) {
            return List.of(before.inner(), before.other());
        } else if (node instanceof Node.After after) {
            return List.of(after.inner(), after.other());
        }
        return List.of();
    }

    @Override
    public String toString() {
        return source;
    }
}
