package io.claimwatch.detector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Detection;
import io.claimwatch.contract.Explanation;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.Transform;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.Example;
import io.claimwatch.lexicon.Lexicon;
import io.claimwatch.lexicon.LexiconException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Our own sentences against the real lexicon: no file may get worse than its recorded figure. */
class GoldenTest {
    private static final Path DIRECTORY = Path.of("src/test/resources/golden");
    private static final Path BASELINE = DIRECTORY.resolve("baseline.json");
    private static final double TOLERANCE = 0.005;

    private static final Map<String, GoldenTally> TALLIES = new TreeMap<>();
    private static final Set<ClaimCategory> CATEGORIES = EnumSet.noneOf(ClaimCategory.class);
    private static final Set<Transform> TRANSFORMS = EnumSet.noneOf(Transform.class);
    private static final Set<String> FIRED = new HashSet<>();
    private static final Map<String, Entry> ENTRIES = new TreeMap<>();

    @BeforeAll
    static void judgeAll() throws IOException, LexiconException {
        try (Lexicon lexicon = Lexicon.load()) {
            ClaimDetector detector = ClaimDetector.of(lexicon.data());
            lexicon.data().entries().stream()
                    .filter(entry -> entry.language().equals("zh") && !entry.missing())
                    .forEach(entry -> ENTRIES.put(entry.id(), entry));
            for (Path file : files()) {
                TALLIES.put(file.getFileName().toString(), judge(detector, file));
            }
            ENTRIES.values().stream()
                    .filter(entry -> !FIRED.contains(entry.id()))
                    .flatMap(entry -> entry.match().stream())
                    .forEach(example -> fired(detector.explain(request(example))));
        }
    }

    @Test
    void keepsTheRecordedFigures(TestReporter reporter) throws IOException {
        TALLIES.forEach((file, tally) -> reporter.publishEntry(file, tally.toString()));
        if (Boolean.getBoolean("golden.rewrite")) {
            Map<String, Double> figures = new TreeMap<>();
            TALLIES.forEach((file, tally) -> figures.put(file, Math.round(tally.f1() * 10_000) / 10_000.0));
            Files.writeString(
                    BASELINE, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(figures) + "\n");
        }
        Map<String, Double> recorded =
                Json.MAPPER.readValue(Files.readString(BASELINE), new TypeReference<Map<String, Double>>() {});
        TALLIES.forEach((file, tally) -> assertThat(tally.f1())
                .as("%s: %s; wrong:%n%s", file, tally, String.join("\n", tally.wrong()))
                .isGreaterThanOrEqualTo(recorded.getOrDefault(file, 0.0) - TOLERANCE));
    }

    @Test
    void holdsEveryClaimCategory() {
        assertThat(CATEGORIES).containsExactlyInAnyOrder(ClaimCategory.values());
    }

    @Test
    void undoesEveryTransform() {
        assertThat(TRANSFORMS).containsAll(EnumSet.allOf(Transform.class));
    }

    @Test
    void letsEveryEntryFire() {
        Set<String> silent = new TreeSet<>(ENTRIES.keySet());
        silent.removeAll(FIRED);
        assertThat(silent)
                .as("neither a golden sentence nor an example of its own: write a golden one")
                .isEmpty();
    }

    @Test
    void holdsFifteenHundredSentencesAndMore() {
        assertThat(TALLIES.values().stream().mapToInt(GoldenTally::lines).sum()).isGreaterThanOrEqualTo(1_500);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private static GoldenTally judge(ClaimDetector detector, Path file) throws IOException {
        GoldenTally tally = new GoldenTally();
        List<GoldenLine> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(GoldenLine.of(line));
        }
        for (GoldenLine line : lines) {
            CheckRequest request = new CheckRequest(line.text(), line.lang(), line.before(), line.product());
            Detection detection = detector.check(request);
            boolean flagged = detection.flagged(Checker.REVIEW_THRESHOLD);
            tally.add(line, flagged);
            if (line.flag() && flagged) {
                detection.findings().stream()
                        .filter(each -> each.confidence() >= Checker.REVIEW_THRESHOLD)
                        .forEach(GoldenTest::remember);
                fired(detector.explain(request));
            }
        }
        return tally;
    }

    private static CheckRequest request(Example example) {
        Product product = example.product() == null && example.passport() == null
                ? null
                : new Product(null, null, null, example.product(), example.passport(), null, null);
        return new CheckRequest(example.text(), "zh", example.before(), product);
    }

    /** Entries that stand, also those that a stronger one of their category is told for. */
    private static void fired(Explanation explanation) {
        explanation.candidates().stream()
                .filter(candidate -> candidate.outcome().equals("flagged"))
                .forEach(candidate -> FIRED.add(candidate.entry()));
    }

    private static void remember(Finding finding) {
        CATEGORIES.add(finding.category());
        TRANSFORMS.addAll(finding.transforms());
    }
}
