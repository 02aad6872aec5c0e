package io.claimwatch.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconOverlayTest {
    private static final Path SMALL = Path.of("src/test/resources/lexicons/small");
    private static final String BEST = """
            category: absolute-term
            entries:
              - id: zh-abs-best
                title: 本平台的最高级用语
                severity: high
                patterns: ["{superlative}"]
                basis: disease-claim
                suggestion: 说清楚具体好在哪里
                examples:
                  match: [最好, 顶级]
                  no-match: [很好]
            """;
    private static final String CLASS = "classes: {superlative: {terms: [最好, 顶级]}}";

    @TempDir
    private Path overlay;

    @Test
    void switchesOffEntriesAndExemptions() throws LexiconException, IOException {
        write("overlay.yaml", "off: [zh-abs-best, zh-ex-last-orders]");
        try (Lexicon lexicon = Lexicon.load(LexiconSource.in(SMALL).with(overlay));
                Lexicon plain = Lexicon.load(SMALL)) {
            assertThat(lexicon.entry("zh-abs-best")).isEmpty();
            assertThat(lexicon.entry("zh-med-treats-disease")).isPresent();
            assertThat(lexicon.data().exemptions()).isEmpty();
            assertThat(lexicon.version()).isNotEqualTo(plain.version());
        }
    }

    @Test
    void replacesWhatItSwitchesOff() throws LexiconException, IOException {
        write("overlay.yaml", "off: [zh-abs-best]");
        write("zh/absolute-term.yaml", BEST);
        write("zh/classes/own.yaml", CLASS);
        try (Lexicon lexicon = Lexicon.load(LexiconSource.in(SMALL).with(overlay))) {
            assertThat(lexicon.entry("zh-abs-best").orElseThrow().title()).isEqualTo("本平台的最高级用语");
            assertThat(lexicon.data().classes()).containsKey("zh/superlative");
        }
    }

    @Test
    void refusesToReplaceSilently() throws IOException {
        write("zh/absolute-term.yaml", BEST);
        write("zh/classes/own.yaml", CLASS);
        assertThatThrownBy(() -> Lexicon.load(LexiconSource.in(SMALL).with(overlay)))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("overlay/zh/absolute-term.yaml:3:9: id 'zh-abs-best' is already taken");
    }

    @Test
    void namesTheNearestForAnUnknownSwitch() throws IOException {
        write("overlay.yaml", "off: [zh-abs-bets]");
        assertThatThrownBy(() -> Lexicon.load(LexiconSource.in(SMALL).with(overlay)))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("overlay/overlay.yaml:1:7: unknown entry or exemption 'zh-abs-bets'")
                .hasMessageContaining("did you mean 'zh-abs-best'?");
    }

    @Test
    void refusesAnOverlayThatIsNotThere() {
        assertThatThrownBy(() -> Lexicon.load(LexiconSource.in(SMALL).with(overlay.resolve("nowhere"))))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("cannot be read");
    }

    private void write(String path, String text) throws IOException {
        Path file = overlay.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
