package io.claimwatch.lexicon.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Everyday sentences that claim nothing, to tell a pattern that would match nearly everything before it is ever used.
 * Looks only at which terms are there, so that it may count a sentence too many, never one too few.
 */
public final class OrdinaryTalk {
    private static final int LONGEST_TERM = 24;

    private final List<String> sentences;
    private final boolean wholeWords;
    private final long all;

    /** By everything of bounded length that stands in a sentence: in which, as bits. */
    private final Map<String, Long> standsIn = new HashMap<>();

    private final Map<String, Long> byClass = new HashMap<>();
    private final Function<String, Collection<String>> terms;

    /**
     * @param language {@code zh} or {@code en}
     * @param terms the terms of a class by its name; none for an unknown one
     */
    public OrdinaryTalk(String language, Function<String, Collection<String>> terms) {
        this.terms = terms;
        wholeWords = language.equals("en");
        sentences = read("ordinary-" + language + ".txt");
        all = (1L << sentences.size()) - 1;
        for (int i = 0; i < sentences.size(); i++) {
            enter(framed(sentences.get(i)), 1L << i);
        }
    }

    private void enter(String text, long bit) {
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; to <= Math.min(text.length(), from + LONGEST_TERM); to++) {
                standsIn.merge(text.substring(from, to), bit, (a, b) -> a | b);
            }
        }
    }

    private String framed(String text) {
        return wholeWords ? " " + text.replace(",", "") + " " : text;
    }

    /** The sentences in which nothing rules the pattern out. */
    public List<String> reachedBy(Pattern pattern) {
        long reached = of(pattern.root());
        List<String> found = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            if ((reached & 1L << i) != 0) {
                found.add(sentences.get(i));
            }
        }
        return found;
    }

    /** How many sentences there are. */
    public int size() {
        return sentences.size();
    }

    private long of(Node node) {
        if (node instanceof Node.Ref ref) {
            return byClass.computeIfAbsent(ref.name(), this::ofClass);
        } else if (node instanceof Node.Or or) {
            return or.parts().stream().mapToLong(this::of).reduce(0, (a, b) -> a | b);
        } else if (node instanceof Node.AtLeast atLeast) {
            return atLeast(atLeast);
        } else if (node instanceof Node.Within within && within.negated()) {
            return of(within.inner());
        } else if (node instanceof Node.Containing containing && containing.negated()) {
            return of(containing.inner());
        } else if (node instanceof Node.ContainedBy contained && contained.negated()) {
            return of(contained.inner());
        }
        return Pattern.children(node).stream().mapToLong(this::of).reduce(all, (a, b) -> a & b);
    }

    private long atLeast(Node.AtLeast node) {
        long[] parts = node.parts().stream().mapToLong(this::of).toArray();
        long reached = 0;
        for (int i = 0; i < sentences.size(); i++) {
            int there = 0;
            for (long part : parts) {
                there += (int) (part >>> i & 1);
            }
            reached |= there >= node.count() ? 1L << i : 0;
        }
        return reached;
    }

    private long ofClass(String name) {
        if (name.equals(Terms.NUMBER)) {
            return all;
        }
        Collection<String> wanted = name.startsWith("'") ? List.of(name.substring(1)) : terms.apply(name);
        long reached = 0;
        for (String term : wanted) {
            reached |= standsIn.getOrDefault(framed(term), 0L);
        }
        return reached;
    }

    private static List<String> read(String resource) {
        try (InputStream in = OrdinaryTalk.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
