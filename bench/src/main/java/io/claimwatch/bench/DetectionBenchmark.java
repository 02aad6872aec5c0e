package io.claimwatch.bench;

import com.github.houbb.sensitive.word.bs.SensitiveWordBs;
import com.github.houbb.sensitive.word.support.ignore.SensitiveWordCharIgnores;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.detector.ClaimDetector;
import io.claimwatch.lexicon.Lexicon;
import io.claimwatch.lexicon.LexiconException;
import io.claimwatch.lexicon.match.CompiledLexicon;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
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

/** All texts of one kind, once an operation: detection beside a bare trie over the same terms, and beside a peer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10, time = 4)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DetectionBenchmark {
    /** Folder of the evaluation data; our own texts where it is absent. */
    @Param("../shared/eval")
    public String data;

    @Param({"captions", "talk"})
    public String texts;

    private List<String> lines;
    private ClaimDetector detector;
    private AhoCorasickDoubleArrayTrie<String> trie;
    private SensitiveWordBs peer;
    private SensitiveWordBs peerIgnoring;

    @Setup
    public void prepare() throws LexiconException {
        lines = texts.equals("captions") ? Texts.captions(Path.of(data)) : Texts.talk(Path.of(data));
        try (Lexicon lexicon = Lexicon.load()) {
            detector = ClaimDetector.of(lexicon.data());
            List<String> terms = CompiledLexicon.compile(lexicon.data(), "zh").surfaces();
            TreeMap<String, String> map = new TreeMap<>();
            terms.forEach(term -> map.put(term, term));
            trie = new AhoCorasickDoubleArrayTrie<>();
            trie.build(map);
            peer = SensitiveWordBs.newInstance()
                    .wordDeny(() -> terms)
                    .wordAllow(List::of)
                    .init();
            peerIgnoring = SensitiveWordBs.newInstance()
                    .wordDeny(() -> terms)
                    .wordAllow(List::of)
                    .ignoreCase(true)
                    .ignoreWidth(true)
                    .ignoreNumStyle(true)
                    .ignoreChineseStyle(true)
                    .ignoreEnglishStyle(true)
                    .ignoreRepeat(true)
                    .charIgnore(SensitiveWordCharIgnores.specialChars())
                    .init();
        }
    }

    /** How many characters one operation reads. */
    static long characters(List<String> lines) {
        return lines.stream().mapToLong(String::length).sum();
    }

    @Benchmark
    public void detect(Blackhole hole) {
        Product food = Product.of(ProductCategory.FOOD);
        for (String line : lines) {
            hole.consume(detector.check(new CheckRequest(line, "zh", null, food)));
        }
    }

    @Benchmark
    public void bareTrie(Blackhole hole) {
        for (String line : lines) {
            hole.consume(trie.parseText(line));
        }
    }

    @Benchmark
    public void houbb(Blackhole hole) {
        for (String line : lines) {
            hole.consume(peer.findAll(line));
        }
    }

    @Benchmark
    public void houbbIgnoring(Blackhole hole) {
        for (String line : lines) {
            hole.consume(peerIgnoring.findAll(line));
        }
    }
}
