package io.claimwatch.launcher.internal.words;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Explanation;
import io.claimwatch.contract.Explanation.Candidate;
import io.claimwatch.contract.Explanation.Hit;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Passport;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.Transform;
import io.claimwatch.launcher.internal.cli.Convert;
import io.claimwatch.launcher.internal.cli.Streams;
import io.claimwatch.launcher.internal.cli.Visible;
import io.claimwatch.launcher.internal.judge.LexiconOption;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says why a text is flagged, or why not. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Says why a text is flagged, or why not: terms heard, entries considered, what became of each.")
final class ExplainCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private LexiconOption lexicon = new LexiconOption();

    @Option(
            names = "--category",
            paramLabel = "CATEGORY",
            converter = Convert.Category.class,
            description = "What is on sale, such as food.")
    private ProductCategory category;

    @Option(
            names = "--function",
            paramLabel = "FUNCTION",
            description = "A registered function of the product; may be repeated.")
    private List<String> functions;

    @Option(
            names = "--registration",
            paramLabel = "NUMBER",
            description = "A registration of the product; may be repeated.")
    private List<String> registrations;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            converter = Convert.Language.class,
            defaultValue = "auto",
            description = "auto, zh or en.")
    private String lang;

    @Option(names = "--before", paramLabel = "TEXT", description = "The words spoken before.")
    private String before;

    @Option(names = "--json", description = "Print the explanation as JSON.")
    private boolean json;

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "The words.")
    private List<String> words;

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Checker checker = lexicon.load().checker();
        Explanation explanation = checker.explain(new CheckRequest(String.join(" ", words), lang, before, product()));
        if (json) {
            streams.out().print(Json.write(explanation) + "\n");
        } else {
            print(explanation, streams.out());
        }
        return 0;
    }

    private Product product() {
        Passport passport =
                functions == null && registrations == null ? null : new Passport(registrations, functions, null);
        return category == null && passport == null
                ? null
                : new Product(null, null, null, category, passport, null, null);
    }

    private static void print(Explanation explanation, PrintStream out) {
        out.print("read as: " + Visible.of(explanation.normalised()) + "\n");
        out.print("heard:\n");
        for (Hit hit : explanation.hits()) {
            out.print("    " + hit.start() + "–" + hit.end() + "  " + hit.term() + "  {"
                    + String.join(", ", hit.classes()) + "}" + undone(hit) + "\n");
        }
        out.print("considered:\n");
        for (Candidate candidate : explanation.candidates()) {
            out.print("    " + candidate.entry() + ": " + candidate.outcome()
                    + (candidate.reason() == null ? "" : ", " + candidate.reason()) + "\n        "
                    + candidate.pattern() + "\n");
        }
        boolean flagged = explanation.detection().flagged(Checker.REVIEW_THRESHOLD);
        out.print((flagged ? "flagged" : "not flagged") + "\n");
        explanation
                .detection()
                .findings()
                .forEach(finding -> out.printf(
                        Locale.ROOT,
                        "    %s %.2f %s%n",
                        finding.entry(),
                        finding.confidence(),
                        String.join("; ", finding.notes())));
    }

    private static String undone(Hit hit) {
        return hit.transforms().isEmpty()
                ? ""
                : "  after "
                        + hit.transforms().stream()
                                .sorted()
                                .map(Transform::wire)
                                .collect(Collectors.joining(", "));
    }
}
