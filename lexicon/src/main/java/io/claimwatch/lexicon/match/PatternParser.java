package io.claimwatch.lexicon.match;

import java.util.ArrayList;
import java.util.List;

/** Recursive descent over the pattern language of docs/LEXICON.md. */
final class PatternParser {
    private static final int MAX_DEPTH = 12;

    /** Parts of which any number in any order may be wanted: their combinations multiply. */
    private static final int MAX_IN_ANY_ORDER = 8;

    private static final String FUNCTIONS = "or, ordered, unordered, phrase, maxgaps, maxwidth, within, notWithin,"
            + " containing, notContaining, containedBy, notContainedBy, before, after, atLeast";

    private final String source;
    private int at;
    private int depth;

    PatternParser(String source) {
        this.source = source;
    }

    Pattern parse() throws PatternSyntaxException {
        Node root = node(false);
        skipSpace();
        if (at < source.length()) {
            throw error("one pattern expected, something follows it");
        }
        return new Pattern(source, root);
    }

    /** @param bounded whether a maxgaps or maxwidth stands above */
    private Node node(boolean bounded) throws PatternSyntaxException {
        skipSpace();
        if (at == source.length()) {
            throw error("a class, a literal or a function expected");
        }
        char c = source.charAt(at);
        if (c == '{') {
            return new Node.Ref(delimited('}'));
        }
        if (c == '"') {
            return literal(delimited('"'));
        }
        if (source.startsWith("fn:", at)) {
            return function(bounded);
        }
        return literal(word());
    }

    private Node literal(String text) throws PatternSyntaxException {
        if (Terms.fold(text).isEmpty()) {
            throw error("'" + text + "' is never found, punctuation is left out of a text; fn:maxgaps bridges it");
        }
        return new Node.Ref("'" + text);
    }

    private Node function(boolean bounded) throws PatternSyntaxException {
        int start = at;
        at += 3;
        String name = word();
        expect('(');
        if (++depth > MAX_DEPTH) {
            throw error("nested deeper than " + MAX_DEPTH);
        }
        Node node =
                switch (name) {
                    case "or" -> new Node.Or(parts(bounded, 1));
                    case "ordered" -> new Node.Ordered(bounded(bounded, start, name), false);
                    case "unordered" -> new Node.Unordered(few(bounded(bounded, start, name), start, name));
                    case "phrase" -> new Node.Ordered(parts(true, 2), true);
                    case "atLeast" -> atLeast(bounded, start, name);
                    case "maxgaps" -> new Node.MaxGaps(number(), node(true));
                    case "maxwidth" -> new Node.MaxWidth(number(), node(true));
                    case "within" -> new Node.Within(node(bounded), number(), node(true), false);
                    case "notWithin" -> new Node.Within(node(bounded), number(), node(true), true);
                    case "containing" -> new Node.Containing(node(bounded), node(true), false);
                    case "notContaining" -> new Node.Containing(node(bounded), node(true), true);
                    case "containedBy" -> new Node.ContainedBy(node(bounded), node(true), false);
                    case "notContainedBy" -> new Node.ContainedBy(node(bounded), node(true), true);
                    case "before" -> new Node.Before(node(bounded), node(true));
                    case "after" -> new Node.After(node(bounded), node(true));
                    default -> {
                        at = start;
                        throw error("unknown function fn:" + name + ", known are " + FUNCTIONS);
                    }
                };
        depth--;
        expect(')');
        return node;
    }

    private Node atLeast(boolean bounded, int start, String name) throws PatternSyntaxException {
        int count = number();
        List<Node> parts = few(bounded(bounded, start, name), start, name);
        if (count < 1 || count > parts.size()) {
            at = start;
            throw error("fn:atLeast(" + count + " …) of " + parts.size() + " parts never matches");
        }
        return new Node.AtLeast(count, parts);
    }

    private List<Node> few(List<Node> parts, int start, String name) throws PatternSyntaxException {
        if (parts.size() > MAX_IN_ANY_ORDER) {
            at = start;
            throw error("fn:" + name + " has " + parts.size() + " parts, at most " + MAX_IN_ANY_ORDER
                    + " may stand in any order: put alternatives into fn:or(…) or a class");
        }
        return parts;
    }

    private List<Node> bounded(boolean bounded, int start, String name) throws PatternSyntaxException {
        if (!bounded) {
            at = start;
            throw error("fn:" + name + " has no bound: put it into fn:maxgaps(N …) or fn:maxwidth(N …)");
        }
        return parts(true, 2);
    }

    private List<Node> parts(boolean bounded, int least) throws PatternSyntaxException {
        List<Node> parts = new ArrayList<>();
        skipSpace();
        while (at < source.length() && source.charAt(at) != ')') {
            parts.add(node(bounded));
            skipSpace();
        }
        if (parts.size() < least) {
            throw error("at least " + least + " parts expected");
        }
        return List.copyOf(parts);
    }

    private int number() throws PatternSyntaxException {
        skipSpace();
        int start = at;
        while (at < source.length() && source.charAt(at) >= '0' && source.charAt(at) <= '9') {
            at++;
        }
        if (start == at || at - start > 3) {
            throw error("a number from 0 to 999 expected");
        }
        return Integer.parseInt(source.substring(start, at));
    }

    private String delimited(char close) throws PatternSyntaxException {
        int end = source.indexOf(close, at + 1);
        if (end <= at + 1) {
            throw error(end < 0 ? "no closing " + close : "nothing between the delimiters");
        }
        String inner = source.substring(at + 1, end);
        at = end + 1;
        return inner;
    }

    private String word() throws PatternSyntaxException {
        int start = at;
        while (at < source.length() && " \t\n(){}\"".indexOf(source.charAt(at)) < 0) {
            at++;
        }
        if (start == at) {
            throw error("a word expected");
        }
        return source.substring(start, at);
    }

    private void expect(char c) throws PatternSyntaxException {
        skipSpace();
        if (at == source.length() || source.charAt(at) != c) {
            throw error("'" + c + "' expected");
        }
        at++;
    }

    private void skipSpace() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private PatternSyntaxException error(String message) {
        return new PatternSyntaxException(message, at);
    }
}
