package io.claimwatch.lexicon.internal.load;

import io.claimwatch.lexicon.internal.load.TermTemplate.Choice;
import io.claimwatch.lexicon.internal.load.TermTemplate.Literal;
import io.claimwatch.lexicon.internal.load.TermTemplate.Part;
import io.claimwatch.lexicon.internal.load.TermTemplate.Reference;
import io.claimwatch.lexicon.internal.source.Named;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns classes as written into concrete terms. Bounded, since alternatives multiply. */
final class TermExpander {
    static final int TERMS_A_TEMPLATE = 20_000;
    static final int TERMS_A_CLASS = 100_000;
    private static final int TERM_LENGTH = 64;

    private final Map<String, Named> classes;
    private final Problems problems;
    private final Map<String, Set<String>> done = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    /** @param classes those of the whole lexicon, each name once */
    TermExpander(List<Named> classes, Problems problems) {
        this.classes = classes.stream().collect(Collectors.toMap(Named::qualified, named -> named, (a, b) -> a));
        this.problems = problems;
    }

    /** The terms of a class in the order written, each once. */
    Set<String> terms(Named termClass) {
        String name = termClass.qualified();
        Set<String> known = done.get(name);
        if (known != null) {
            return known;
        }
        open.add(name);
        Set<String> terms = new LinkedHashSet<>();
        for (Text term : termClass.section().texts("terms")) {
            addAll(terms, expand(term, termClass.language()), term, name);
        }
        for (Text other : termClass.section().texts("include")) {
            addAll(terms, of(other.value(), other, termClass.language()), other, name);
        }
        open.remove(name);
        done.put(name, terms);
        return terms;
    }

    private void addAll(Set<String> terms, Collection<String> more, Text from, String name) {
        if (terms.size() + more.size() > TERMS_A_CLASS) {
            problems.add(from.place(), "class '" + name + "' has more than " + TERMS_A_CLASS + " terms", "split it");
            return;
        }
        terms.addAll(more);
    }

    private Collection<String> expand(Text term, String language) {
        try {
            TermTemplate template = TemplateParser.parse(term.value());
            if (template.plain()) {
                return fit(term, List.of(term.value()));
            }
            return fit(term, expand(template, term, language));
        } catch (TemplateParser.Fault e) {
            problems.add(term.at(e.index()), "term template: " + e.getMessage(), null);
            return List.of();
        } catch (TooMany e) {
            problems.add(
                    term.place(), "the template makes more than " + TERMS_A_TEMPLATE + " terms", "write it narrower");
            return List.of();
        }
    }

    private Collection<String> fit(Text term, Collection<String> terms) {
        List<String> fitting = new ArrayList<>(terms.size());
        for (String each : terms) {
            String lower = each.strip().toLowerCase(Locale.ROOT);
            if (lower.isEmpty() || lower.length() > TERM_LENGTH) {
                problems.add(
                        term.place(),
                        lower.isEmpty() ? "the template can be empty" : "longer than " + TERM_LENGTH + " characters",
                        lower.isEmpty() ? "keep one part that is always there" : null);
                return List.of();
            }
            fitting.add(lower);
        }
        return fitting;
    }

    private Set<String> expand(TermTemplate template, Text term, String language) throws TooMany {
        Set<String> all = new LinkedHashSet<>(Set.of(""));
        for (Part part : template.parts()) {
            all = product(all, expand(part, term, language));
        }
        return all;
    }

    private Collection<String> expand(Part part, Text term, String language) throws TooMany {
        if (part instanceof Literal literal) {
            return List.of(literal.text());
        }
        if (part instanceof Reference reference) {
            return of(reference.name(), new Text(reference.name(), term.at(reference.index()), false), language);
        }
        Set<String> options = new LinkedHashSet<>();
        for (TermTemplate option : ((Choice) part).options()) {
            options.addAll(expand(option, term, language));
        }
        return options;
    }

    private Collection<String> of(String name, Text from, String language) {
        Named termClass = classes.get(language + "/" + name);
        if (termClass == null) {
            return List.of(); // reported as an unknown class by its check
        }
        if (open.contains(termClass.qualified())) {
            problems.add(from.place(), "class '" + name + "' goes round in a circle", "it is made of itself");
            return List.of();
        }
        return terms(termClass);
    }

    private static Set<String> product(Set<String> heads, Collection<String> tails) throws TooMany {
        if ((long) heads.size() * tails.size() > TERMS_A_TEMPLATE) {
            throw new TooMany();
        }
        Set<String> all = new LinkedHashSet<>();
        for (String head : heads) {
            for (String tail : tails) {
                all.add(head + tail);
            }
        }
        return all;
    }

    /** A template beyond the bound. */
    private static final class TooMany extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
