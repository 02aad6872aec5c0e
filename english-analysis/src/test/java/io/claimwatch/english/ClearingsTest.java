package io.claimwatch.english;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.detector.spi.SentenceAnalyser.Clearing;
import io.claimwatch.detector.spi.SentenceAnalyser.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The claim stands between square brackets. */
class ClearingsTest {
    private final CoreNlpAnalyser analyser = new CoreNlpAnalyser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "negation | It does not [cure] [diabetes].",
                "negation | This isn’t intended to diagnose, treat, [cure] or prevent any [disease].",
                "negation | It never [healed] my [eczema], to be honest",
                "negation | There is no evidence that garlic [prevents] [covid].",
                "negation | We make no claim that it [treats] [acne].",
                "negation | Nothing here [cures] [cancer].",
                "negation | [Diabetes] can not be [cured] by a tea.",
                "question | Does it [cure] [eczema]?",
                "question | so does it [cure] [eczema]",
                "question | Somebody asks if it [treats] [gout]",
                "question | What [cures] [acne]?",
                "refuted | Don't believe anyone who says this [heals] [cancer].",
                "refuted | That garlic [cures] the [flu] is a myth.",
                "refuted | The FDA warned a company that its tea [treats] [cancer].",
                "refuted | I can't legally say it [cures] [acne].",
                "condition | If you have [diabetes], please consult your doctor.",
                "condition | Ask your doctor whether it [helps] with [gout].",
                "warning | Do not use it if you have [asthma] or [epilepsy].",
            })
    void clears(String kind, String marked) {
        assertThat(kinds(marked)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It [cures] [diabetes].",
                "It not only [cures] [acne], it prevents it.",
                "You don't need surgery, this cream [heals] [scars].",
                "It won't clog pores and it [clears] [acne].",
                "[No side effects], none.",
                "No doubt it [cures] [gout].",
                "Does it [cure] [acne]? Yes, it does.",
                "Did you know it [cures] [acne]?",
                "Results may vary, but it [cures] [acne].",
                "Ask your doctor all you like. It [cures] [gout].",
                "Nothing works better, it [heals] [eczema].",
                "You'll never suffer from [acne] again, it [heals] everything.",
            })
    void leavesAClaimAClaim(String marked) {
        assertThat(kinds(marked)).isEmpty();
    }

    @Test
    void isSafeForManyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<List<String>> task = () -> kinds("It does not [cure] [diabetes].");
            List<Callable<List<String>>> tasks = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                tasks.add(task);
            }
            for (Future<List<String>> each : threads.invokeAll(tasks)) {
                assertThat(each.get()).containsExactly("negation");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<String> kinds(String marked) {
        StringBuilder text = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '[') {
                start = text.length();
            } else if (c == ']') {
                parts.add(new Part(start, text.length()));
            } else {
                text.append(c);
            }
        }
        return analyser.read(text.toString()).clearings(parts).stream()
                .map(Clearing::kind)
                .distinct()
                .toList();
    }
}
