package io.claimwatch.bench;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Severity;
import io.claimwatch.detector.ClaimDetector;
import io.claimwatch.lexicon.BasisProfile;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.LexiconData;
import io.claimwatch.lexicon.TermClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What a ten times larger lexicon costs: fifty classes of made-up terms, the same texts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10, time = 4)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GrowthBenchmark {
    private static final int CLASSES = 50;

    /** Folder of the evaluation data; our own texts where it is absent. */
    @Param("../shared/eval")
    public String data;

    @Param({"5000", "50000"})
    public int terms;

    private List<String> lines;
    private ClaimDetector detector;

    @Setup
    public void prepare() {
        lines = Texts.captions(Path.of(data));
        detector = ClaimDetector.of(grown());
    }

    /** Phrases of three to seven common characters, so that their starts do occur in the texts. */
    private LexiconData grown() {
        Random random = new Random(terms);
        String common = String.join("", lines.subList(0, 200)).replaceAll("[^\\p{IsHan}]", "");
        Set<String> all = new LinkedHashSet<>();
        while (all.size() < terms) {
            StringBuilder term = new StringBuilder();
            for (int i = 3 + random.nextInt(5); i > 0; i--) {
                term.append(common.charAt(random.nextInt(common.length())));
            }
            all.add(term.toString());
        }
        List<String> list = List.copyOf(all);
        Map<String, TermClass> classes = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        int share = terms / CLASSES;
        for (int i = 0; i < CLASSES; i++) {
            String name = "made-" + i;
            List<String> own = list.subList(i * share, (i + 1) * share);
            classes.put("zh/" + name, new TermClass(name, name, own, i % 2 == 0, i % 2 == 0, false));
            entries.add(entry(i, "fn:maxgaps(6 fn:ordered({" + name + "} {made-" + (i + 1) % CLASSES + "}))"));
        }
        return new LexiconData(classes, List.of(), entries, List.of(), Map.of(), "grown");
    }

    private static Entry entry(int number, String pattern) {
        return new Entry(
                "zh-made-" + number,
                "made",
                "zh",
                ClaimCategory.OTHER,
                Severity.LOW,
                0.9,
                List.of(pattern),
                Set.of(),
                Set.of(),
                List.of(),
                new BasisProfile(Map.of(), List.of("none")),
                Set.of(),
                "none",
                List.of(),
                List.of(),
                "made.yaml",
                1);
    }

    @Benchmark
    public void detect(Blackhole hole) {
        for (String line : lines) {
            hole.consume(detector.check(new CheckRequest(line, "zh", null, null)));
        }
    }
}
