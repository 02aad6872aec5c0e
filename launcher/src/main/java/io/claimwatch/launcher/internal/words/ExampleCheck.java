package io.claimwatch.launcher.internal.words;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Detection;
import io.claimwatch.contract.Explanation.Candidate;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Product;
import io.claimwatch.detector.ClaimDetector;
import io.claimwatch.launcher.internal.input.Item;
import io.claimwatch.launcher.internal.judge.Script;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.Example;
import io.claimwatch.lexicon.Exemption;
import io.claimwatch.lexicon.LexiconData;
import io.claimwatch.lexicon.LexiconProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Runs the examples that entries and exemptions carry. */
final class ExampleCheck {
    private final ClaimDetector checker;
    private final Set<String> languages;
    private final Set<List<String>> exercised = new HashSet<>();
    private int run;

    /** @param languages those judged here; the examples of others are left out */
    ExampleCheck(ClaimDetector checker, Collection<String> languages) {
        this.checker = checker;
        this.languages = Set.copyOf(languages);
    }

    /** How many examples were run so far. */
    int run() {
        return run;
    }

    /** Every example that does not do what its entry or exemption says. */
    List<LexiconProblem> problems(LexiconData data) {
        List<LexiconProblem> problems = new ArrayList<>();
        data.entries().stream()
                .filter(entry -> languages.contains(entry.language()))
                .forEach(entry -> entry(entry, problems));
        data.exemptions().stream()
                .filter(exemption -> languages.contains(exemption.language()))
                .forEach(exemption -> exemption(exemption, problems));
        return problems;
    }

    /** Patterns that no example fulfilled so far: nothing shows that they find what they were written for. */
    List<LexiconProblem> unexercised(LexiconData data) {
        List<LexiconProblem> remarks = new ArrayList<>();
        for (Entry entry : data.entries()) {
            boolean judged = languages.contains(entry.language()) && !entry.missing();
            entry.patterns().stream()
                    .filter(pattern -> judged && !exercised.contains(List.of(entry.id(), pattern)))
                    .map(pattern -> new LexiconProblem(
                            entry.file(),
                            entry.line(),
                            0,
                            null,
                            entry.id() + ": no example fulfils " + pattern,
                            "write what a host would say there, or take the pattern out"))
                    .forEach(remarks::add);
        }
        return remarks;
    }

    private void entry(Entry entry, List<LexiconProblem> problems) {
        if (entry.missing()) {
            scripts(entry, problems);
            return;
        }
        Predicate<Finding> own = finding -> finding.entry().equals(entry.id());
        for (Example example : entry.match()) {
            if (!stands(example, entry)) {
                problems.add(problem(
                        entry.file(),
                        example,
                        entry.id() + " must flag this and does not: " + example.text(),
                        why(example, entry.language(), entry.id())));
            }
        }
        for (Example example : entry.noMatch()) {
            if (flagged(example, entry.language(), own)) {
                problems.add(problem(
                        entry.file(),
                        example,
                        entry.id() + " must not flag this and does: " + example.text(),
                        words(example, entry.language(), own)));
            }
        }
    }

    /** The examples of a mandatory statement are scripts, with it and without. */
    private void scripts(Entry entry, List<LexiconProblem> problems) {
        for (Example example : entry.match()) {
            if (!lacks(example, entry)) {
                problems.add(problem(
                        entry.file(),
                        example,
                        entry.id() + " must miss its statement here and does not: " + example.text(),
                        "give the product, three sentences at least, and no words of its patterns"));
            }
        }
        for (Example example : entry.noMatch()) {
            if (lacks(example, entry)) {
                problems.add(problem(
                        entry.file(),
                        example,
                        entry.id() + " must find its statement here and does not: " + example.text(),
                        "widen its patterns"));
            }
        }
    }

    private boolean lacks(Example example, Entry entry) {
        run++;
        CheckRequest request = request(example, entry.language());
        Script script = new Script(checker, request.product());
        script.add(new Item("1", "-", 1, null, example.text(), entry.language(), null, null, null, null));
        return script.missing().stream().anyMatch(finding -> finding.entry().equals(entry.id()));
    }

    private void exemption(Exemption exemption, List<LexiconProblem> problems) {
        Predicate<Finding> covered = finding -> exemption.entries().contains(finding.entry())
                || exemption.categories().contains(finding.category());
        for (Example example : exemption.cleared()) {
            if (flagged(example, exemption.language(), covered)) {
                problems.add(problem(
                        exemption.file(),
                        example,
                        exemption.id() + " must clear this and does not: " + example.text(),
                        words(example, exemption.language(), covered)));
            }
        }
        for (Example example : exemption.left()) {
            if (!flagged(example, exemption.language(), covered)) {
                problems.add(problem(
                        exemption.file(),
                        example,
                        exemption.id() + " must leave this flagged, and nothing flags it: " + example.text(),
                        why(example, exemption.language(), null)));
            }
        }
    }

    /** Whether the entry itself stands, even where a stronger one of its category is told in its place. */
    private boolean stands(Example example, Entry entry) {
        run++;
        List<Candidate> candidates =
                checker.explain(request(example, entry.language())).candidates();
        candidates.stream()
                .filter(candidate -> !candidate.outcome().equals("not-matched"))
                .forEach(candidate -> exercised.add(List.of(candidate.entry(), candidate.pattern())));
        return candidates.stream()
                .anyMatch(candidate -> candidate.entry().equals(entry.id())
                        && candidate.outcome().equals("flagged"));
    }

    private boolean flagged(Example example, String language, Predicate<Finding> which) {
        run++;
        return reaching(example, language, which).findAny().isPresent();
    }

    private java.util.stream.Stream<Finding> reaching(Example example, String language, Predicate<Finding> which) {
        Detection detection = checker.check(request(example, language));
        return detection.findings().stream()
                .filter(finding -> finding.confidence() >= Checker.REVIEW_THRESHOLD)
                .filter(which);
    }

    private String words(Example example, String language, Predicate<Finding> which) {
        return reaching(example, language, which)
                .map(finding -> finding.entry() + " read '" + finding.normalised() + "'")
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** What became of the entry, or of the nearest ones when {@code entry} is null. */
    private String why(Example example, String language, String entry) {
        String nearest = checker.explain(request(example, language)).candidates().stream()
                .filter(candidate -> entry == null || candidate.entry().equals(entry))
                .limit(3)
                .map(ExampleCheck::outcome)
                .distinct()
                .collect(Collectors.joining("; "));
        return nearest.isEmpty() ? "no term of its patterns was found" : nearest;
    }

    private static String outcome(Candidate candidate) {
        return candidate.entry() + " was " + candidate.outcome()
                + (candidate.reason() == null || candidate.reason().isBlank() ? "" : ": " + candidate.reason());
    }

    private static CheckRequest request(Example example, String language) {
        Product product = example.product() == null && example.passport() == null
                ? null
                : new Product(null, null, null, example.product(), example.passport(), null, null);
        return new CheckRequest(example.text(), language, example.before(), product);
    }

    private static LexiconProblem problem(String file, Example example, String message, String hint) {
        return new LexiconProblem(file, example.line(), 0, null, message, hint);
    }
}
