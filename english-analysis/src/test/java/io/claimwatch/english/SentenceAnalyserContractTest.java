package io.claimwatch.english;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.detector.spi.SentenceAnalyser;
import io.claimwatch.detector.spi.SentenceAnalyser.Token;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link SentenceAnalyser} promises, kept by the analyser that is installed. */
class SentenceAnalyserContractTest {
    private final SentenceAnalyser analyser =
            ServiceLoader.load(SentenceAnalyser.class).findFirst().orElseThrow();

    @Test
    void isFoundAsTheAnalyserOfEnglish() {
        assertThat(analyser.language()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t "})
    void findsNothingInEmptyText(String text) {
        assertThat(analyser.sentences(text)).isEmpty();
        assertThat(analyser.read(text).clearings(List.of(new SentenceAnalyser.Part(0, 0))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It doesn’t cure acne. Does it? No!",
                "one\ntwo  three\u00a0four",
                "🔥 #1 serum 🔥 for $9.99 at claimwatch.io, \"isn't it\"",
                "治疗 mixed with English; e.g. Dr. Smith's well-known 3.5-oz jar…",
                "lone \ud83d surrogate and \u200bzero\u200bwidth"
            })
    void tokensRebuildTheText(String text) {
        rebuilds(text);
    }

    @Test
    void tokensRebuildRandomText() {
        String[] pieces = {
            "cure", " ", "n’t", "don't", "\n", "🔥", "'", "\"", "...", "-", "%", "\ud83d", "é", "，", "3.5"
        };
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            rebuilds(text.toString());
        }
    }

    @Test
    void splitsSentencesAndFindsLemmas() {
        List<List<Token>> sentences = analyser.sentences("These pills cured me. They're gone");
        assertThat(sentences).hasSize(2);
        assertThat(sentences.get(0)).extracting(Token::lemma).contains("pill", "cure");
    }

    @Test
    void cutsTalkWithoutPunctuation() {
        String text = "and it cures everything ".repeat(2_000);
        assertThat(analyser.sentences(text)).allSatisfy(each -> assertThat(each).hasSizeLessThanOrEqualTo(150));
        rebuilds(text);
    }

    private void rebuilds(String text) {
        int end = 0;
        for (List<Token> sentence : analyser.sentences(text)) {
            for (Token token : sentence) {
                assertThat(token.start()).isGreaterThanOrEqualTo(end);
                assertThat(token.end()).isGreaterThan(token.start());
                assertThat(text.substring(end, token.start())).matches("[\\s\\p{Z}\\p{C}]*");
                assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
                end = token.end();
            }
        }
        assertThat(text.substring(end)).as(text).matches("[\\s\\p{Z}\\p{C}]*");
    }
}
