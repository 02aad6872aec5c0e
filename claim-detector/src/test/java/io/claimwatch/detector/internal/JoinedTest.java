package io.claimwatch.detector.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.detector.ClaimDetector;
import io.claimwatch.lexicon.Lexicon;
import io.claimwatch.lexicon.LexiconException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinedTest {
    private static Lexicon lexicon;
    private static ClaimDetector detector;

    @BeforeAll
    static void load() throws LexiconException {
        lexicon = Lexicon.load();
        detector = ClaimDetector.of(lexicon.data());
    }

    @AfterAll
    static void close() {
        lexicon.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"我从来没跟大家说它能治糖尿病", "能治糖尿病的产品都不靠谱", "我们绝不承诺能治糖尿病"})
    void aCueOfTwoPartsThatTouchRefutes(String text) {
        assertThat(flagged(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"我从来没吃药，跟你说它能治糖尿病", "能治糖尿病的产品，别家都不靠谱"})
    void partsThatDoNotTouchRefuteNothing(String text) {
        assertThat(flagged(text)).isTrue();
    }

    private static boolean flagged(String text) {
        return detector.check(new CheckRequest(text, "zh", null, null)).flagged(Checker.REVIEW_THRESHOLD);
    }
}
