package io.claimwatch.lexicon.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.Transform;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {
    private static String folded(String text) {
        Content content = Normaliser.read(text, 0);
        return content.slice(0, content.length());
    }

    @ParameterizedTest
    @CsvSource({
        "治療糖尿病, 治疗糖尿病",
        "ＡＢＣ１２３, abc123",
        "治 疗, 治疗",
        "治\u200b疗, 治疗",
        "治-疗, 治疗",
        "治🔥疗, 治疗",
        "預防 癌症, 预防癌症",
        "全网NO.1, 全网no.1",
        "1.5倍, 1.5倍",
        "weight loss tea, weight loss tea",
        "免*力, 免某力",
        "America’s  #1 pick, america s#1 pick",
        "don’t un-do, don t un do",
        "治#疗, 治疗",
        "预.防.癌.症, 预防癌症",
        "关。节。炎好了, 关节炎好了",
        "①号链接, 1号链接"
    })
    void foldsWhatLooksOrIsTheSame(String text, String expected) {
        assertThat(folded(text)).isEqualTo(expected);
    }

    @Test
    void remembersWhatWasUndone() {
        Content content = Normaliser.read("治 療糖\u200b尿🔥病", 0);
        assertThat(Content.transforms(content.changes(0, content.length())))
                .containsExactlyInAnyOrder(
                        Transform.SEPARATOR, Transform.TRADITIONAL, Transform.ZERO_WIDTH, Transform.EMOJI);
    }

    @Test
    void leavesPlainTextWithoutTransforms() {
        Content content = Normaliser.read("今天 的Tea不错。", 0);
        assertThat(content.changes(0, 1)).isZero();
        assertThat(content.slice(0, content.length())).isEqualTo("今天的tea不错");
    }

    @Test
    void keepsPunctuationAsBreaksBesideTheCharacters() {
        Content content = Normaliser.read("好，的。吗？", 0);
        assertThat(content.slice(0, 3)).isEqualTo("好的吗");
        assertThat(content.gap(1, 1)).isEqualTo(Content.COMMA_COST);
        assertThat(content.gap(2, 2)).isEqualTo(Content.STOP_COST);
        assertThat(content.questionBefore(3)).isTrue();
        assertThat(content.sentenceEndIn(0, 1)).isFalse();
        assertThat(content.sentenceEndIn(0, 2)).isTrue();
    }

    @Test
    void readsStopsAfterEverySingleCharacterAsSeparators() {
        Content chopped = Normaliser.read("治.疗.失.眠", 0);
        assertThat(chopped.sentenceEndIn(0, chopped.length())).isFalse();
        assertThat(Content.transforms(chopped.changes(0, chopped.length()))).containsExactly(Transform.SEPARATOR);
        assertThat(Normaliser.read("吃了.好的.谢谢", 0).sentenceEndIn(0, 4)).isTrue();
    }

    @Test
    void readsHostileTextWithoutFailing() {
        assertThat(folded("")).isEmpty();
        assertThat(folded("😀😀😀")).isEmpty();
        assertThat(folded("\ud800治\udc00疗\ud83d")).isEqualTo("治疗");
        assertThat(folded("\u202e治疗\u202c")).isEqualTo("治疗");
        assertThat(Normaliser.read("治".repeat(300_000), 0).length()).isEqualTo(Normaliser.MAX_LENGTH);
    }

    @Test
    void mapsEverySpanOfRandomTextBackToItsWords() {
        String alphabet = "治療糖尿病。，？ -*🔥\u200bＡb1. \ud800";
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(30);
            for (int i = 0; i < length; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String original = text.toString();
            Content content = Normaliser.read(original, 0);
            int last = 0;
            for (int i = 0; i < content.length(); i++) {
                assertThat(content.originalStart(i)).isGreaterThanOrEqualTo(last);
                last = content.originalEnd(i + 1);
                assertThat(last).isGreaterThan(content.originalStart(i)).isLessThanOrEqualTo(original.length());
                String slice = original.substring(content.originalStart(i), last);
                assertThat(folded(slice))
                        .isEqualTo(content.charAt(i) == ' ' || content.charAt(i) == '.' ? "" : content.slice(i, i + 1));
            }
        }
    }
}
