package io.claimwatch.lexicon.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.lexicon.Lexicon;
import io.claimwatch.lexicon.LexiconException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of 100,000 characters that a careless scan would chew on for ever: the limit is a minute, the use a second. */
class HostileTextTest {
    private static final int LENGTH = 100_000;

    private static CompiledLexicon lexicon;

    @BeforeAll
    static void load() throws LexiconException {
        try (Lexicon real = Lexicon.load()) {
            lexicon = CompiledLexicon.compile(real.data(), "zh");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "ai",
                "xianxx",
                "zhi",
                "免",
                "免某",
                "预什么那个防",
                "某",
                "和小",
                "小肠小道",
                "治疗糖尿病",
                "直疗糖料病",
                "心灵之疮",
                "🔥",
                "\ud83d",
                "\udc00",
                "，",
                "治，",
                "九十",
                "1",
                "*",
                "敏敏肌",
                "三天见效无副作用根治糖尿病"
            })
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void endsSoon(String part) {
        String text = part.repeat(LENGTH / part.length());
        Scan scan = lexicon.scan(null, text);
        assertThat(scan.hitCount()).isLessThanOrEqualTo(Hits.LIMIT);
        assertThat(lexicon.matches(scan)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"某", "什么", "那个"})
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void doesNotReadAWordAcrossAnEndlessFiller(String filler) {
        Scan scan = lexicon.scan(null, "预" + filler.repeat(LENGTH / filler.length()) + "防");
        assertThat(scan.hitCount()).isLessThanOrEqualTo(Hits.LIMIT);
    }
}
