package io.claimwatch.launcher.internal.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static List<String> split(String text, int max) {
        return Sentences.split(text, max).stream().map(piece -> piece.of(text)).toList();
    }

    @Test
    void cutsAfterSentenceEndsAndKeepsClosingQuotes() {
        assertThat(split("他说：“真的吗？！”好。走", 50)).containsExactly("他说：“真的吗？！”", "好。", "走");
        assertThat(split("It costs 1.5 yuan. Fine", 50)).containsExactly("It costs 1.5 yuan.", " Fine");
    }

    @Test
    void cutsWhatIsTooLongAfterAPause() {
        assertThat(split("一二三，四五六七八", 5)).containsExactly("一二三，", "四五六七八");
    }

    @Test
    void piecesAreTheWholeTextAndNoPairIsCut() {
        Random random = new Random(7);
        String alphabet = "。，！a1. 好😀\n”";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, alphabet.codePointCount(0, alphabet.length()))
                    .forEach(i -> text.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, i))));
            List<String> pieces = split(text.toString(), 1 + random.nextInt(8));
            assertThat(String.join("", pieces)).isEqualTo(text.toString());
            assertThat(pieces).noneMatch(piece -> Character.isLowSurrogate(piece.charAt(0)));
        }
    }
}
