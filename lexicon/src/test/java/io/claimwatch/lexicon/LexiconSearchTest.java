package io.claimwatch.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwatch.contract.LexiconLookup.EntryInfo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconSearchTest {
    private static Lexicon lexicon;

    @BeforeAll
    static void load() throws LexiconException {
        lexicon = Lexicon.load(Path.of("src/test/resources/lexicons/small"));
    }

    @AfterAll
    static void close() {
        lexicon.close();
    }

    @ParameterizedTest
    @CsvSource({
        "治疗, zh-med-treats-disease",
        "肝癌, zh-med-treats-disease",
        "糖尿, zh-med-treats-disease",
        "糖友, zh-med-treats-disease",
        "食品安全法, zh-med-treats-disease",
        "CN-FSL-73, zh-med-treats-disease",
        "第九条, zh-abs-best",
        "absolute-term, zh-abs-best",
        "全网第一, zh-abs-best",
        "最高级, zh-abs-best",
        "zh-abs, zh-abs-best",
        "Cures, en-med-cures-disease",
        "high blood pressure, en-med-cures-disease"
    })
    void findsFirst(String words, String expected) {
        assertThat(lexicon.search(words, 5)).first().extracting(EntryInfo::id).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "🙂🙂", "*", "\"(", "fn:or(", "\ud800", "完全无关"})
    void findsNothingForWordsWithoutMeaning(String words) {
        assertThat(lexicon.search(words, 5)).isEmpty();
    }

    @Test
    void answersAnEndlessQuestionToo() {
        assertThat(lexicon.search("治糖尿病 ".repeat(10_000), 5)).isNotEmpty();
    }

    @Test
    void givesNoMoreThanAsked() {
        assertThat(lexicon.search("治疗 最好 cures", 2)).hasSize(2);
        assertThat(lexicon.search("治疗", 0)).isEmpty();
    }

    @Test
    void saysSoWhenClosed() throws LexiconException {
        Lexicon closed = Lexicon.load(Path.of("src/test/resources/lexicons/small"));
        closed.search("治疗", 1);
        closed.close();
        closed.close();
        assertThatThrownBy(() -> closed.search("治疗", 1)).isInstanceOf(IllegalStateException.class);
        assertThat(closed.articles(List.of("CN-AdLaw-17"))).hasSize(1);
    }
}
