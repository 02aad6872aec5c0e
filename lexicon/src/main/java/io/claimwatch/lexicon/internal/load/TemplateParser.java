package io.claimwatch.lexicon.internal.load;

import io.claimwatch.lexicon.internal.load.TermTemplate.Choice;
import io.claimwatch.lexicon.internal.load.TermTemplate.Literal;
import io.claimwatch.lexicon.internal.load.TermTemplate.Part;
import io.claimwatch.lexicon.internal.load.TermTemplate.Reference;
import java.util.ArrayList;
import java.util.List;

/** Parses one term template. */
final class TemplateParser {
    private static final int DEPTH = 8;
    private final String text;
    private int at;

    private TemplateParser(String text) {
        this.text = text;
    }

    /** @throws Fault with the index of the mistake */
    static TermTemplate parse(String text) throws Fault {
        TemplateParser parser = new TemplateParser(text);
        TermTemplate template = parser.sequence(0);
        if (parser.at < text.length()) {
            throw new Fault("'" + text.charAt(parser.at) + "' without an opening (", parser.at);
        }
        return template;
    }

    private TermTemplate sequence(int depth) throws Fault {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        while (at < text.length() && !ends(depth)) {
            char c = text.charAt(at);
            if (c == '(' || c == '{') {
                flush(literal, parts);
                parts.add(c == '(' ? choice(depth + 1) : reference());
            } else if (c == '}') {
                throw new Fault("'}' without an opening {", at);
            } else {
                literal.append(c);
                at++;
            }
        }
        flush(literal, parts);
        return new TermTemplate(List.copyOf(parts));
    }

    private boolean ends(int depth) {
        char c = text.charAt(at);
        return c == ')' || (c == '|' && depth > 0);
    }

    private Choice choice(int depth) throws Fault {
        int open = at;
        if (depth > DEPTH) {
            throw new Fault("more than " + DEPTH + " ( inside one another", open);
        }
        List<TermTemplate> options = new ArrayList<>();
        do {
            at++;
            options.add(sequence(depth));
        } while (at < text.length() && text.charAt(at) == '|');
        if (at == text.length()) {
            throw new Fault("'(' is never closed", open);
        }
        at++;
        return new Choice(List.copyOf(options));
    }

    private Reference reference() throws Fault {
        int open = at;
        int close = text.indexOf('}', open);
        if (close < 0) {
            throw new Fault("'{' is never closed", open);
        }
        at = close + 1;
        return new Reference(text.substring(open + 1, close).strip(), open + 1);
    }

    private static void flush(StringBuilder literal, List<Part> parts) {
        if (!literal.isEmpty()) {
            parts.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    /** A mistake in a template. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;
        private final int index;

        Fault(String message, int index) {
            super(message);
            this.index = index;
        }

        int index() {
            return index;
        }
    }
}
