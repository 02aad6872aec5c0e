package io.claimwatch.lexicon.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pattern that is too much for a text is told, and costs the others nothing. */
class TroubleTest {
    private static final String GREEDY =
            "fn:maxgaps(999 fn:unordered({disease} {disease} {disease} {disease} {disease} {disease} {disease} {treat}))";
    private static final CompiledLexicon LEXICON =
            SmallLexicon.compile(GREEDY, "fn:maxgaps(2 fn:ordered({treat} {disease}))");

    private static List<String> entries(List<Match> matches) {
        return matches.stream().map(match -> match.entry().id()).distinct().toList();
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void endsAndTellsWhatWasGivenUp() {
        Scan scan = LEXICON.scan(null, "糖尿病、".repeat(40) + "治疗高血压");
        assertThat(entries(LEXICON.matches(scan))).contains("zh-test-1");
        assertThat(scan.troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.rule()).isEqualTo("zh-test-0");
            assertThat(trouble.pattern()).isEqualTo(GREEDY);
            assertThat(trouble.message()).contains("too many combinations");
        });
    }

    @Test
    void tellsNothingOfOrdinaryTalk() {
        Scan scan = LEXICON.scan(null, "治疗糖尿病，也治高血压");
        assertThat(entries(LEXICON.matches(scan))).containsExactly("zh-test-1");
        assertThat(scan.troubles()).isEmpty();
    }
}
