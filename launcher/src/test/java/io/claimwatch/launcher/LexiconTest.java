package io.claimwatch.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {
    @TempDir
    Path folder;

    @Test
    void verifiesFilesAndExamples() {
        Cli cli = Cli.run("lexicon", "verify", Cli.smallLexicon().toString());
        assertThat(cli.out()).startsWith("well: 1 entries");
        assertThat(cli.status()).isZero();
    }

    @Test
    void theBuiltInLexiconIsWell() {
        Cli cli = Cli.run("lexicon", "verify");
        assertThat(cli.out()).startsWith("well: ");
        assertThat(cli.status()).isZero();
    }

    @Test
    void everyBuiltInPatternHasAnExample() {
        // A pattern without one may be dead, or catch what nobody meant.
        assertThat(Cli.run("lexicon", "verify", "--remarks").out()).doesNotContain("no example fulfils");
    }

    @Test
    void showsEveryExampleThatFails() throws IOException {
        Path copy = copyOfSmallLexicon();
        Path file = copy.resolve("zh/medical-efficacy.yaml");
        Files.writeString(
                file, Files.readString(file).replace("每天一粒预防心梗", "今天天气好").replace("本品不能治疗任何疾病", "能治高血压"));
        Cli cli = Cli.run("lexicon", "verify", copy.toString());
        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.out())
                .contains("must flag this and does not: 今天天气好")
                .contains("must not flag this and does: 能治高血压")
                .endsWith("2 mistakes\n");
    }

    @Test
    void remarksOnPatternsThatNoExampleFulfils() throws IOException {
        Path copy = copyOfSmallLexicon();
        Path file = copy.resolve("zh/medical-efficacy.yaml");
        Files.writeString(
                file, Files.readString(file).replaceFirst("(?m)^    patterns:$", "    patterns:\n      - 包治百病"));
        Cli cli = Cli.run("lexicon", "verify", "--remarks", copy.toString());
        assertThat(cli.out()).contains("zh-test-treats-disease: no example fulfils 包治百病");
        assertThat(cli.status()).isZero();
        assertThat(Cli.run("lexicon", "verify", copy.toString()).out()).doesNotContain("no example");
    }

    @Test
    void refusesAnEntryThatWouldMatchEverythingByFileAndName() throws IOException {
        Path copy = copyOfSmallLexicon();
        Path file = copy.resolve("zh/medical-efficacy.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("(?m)^    patterns:$", "    patterns:\n      - 的"));
        Cli cli = Cli.run("lexicon", "verify", copy.toString());
        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.out())
                .contains("zh/medical-efficacy.yaml:")
                .contains("'zh-test-treats-disease' would match nearly everything")
                .contains("hint: ")
                .endsWith("1 mistake\n");
    }

    @Test
    void explainsAndSearchesAndCounts() {
        Cli explained = Cli.withSmallLexicon("", "lexicon", "explain", "它能治糖尿病", "--category", "food");
        assertThat(explained.out())
                .contains("糖尿病")
                .contains("zh-test-treats-disease: flagged")
                .contains("flagged\n");
        Cli found = Cli.withSmallLexicon("", "lexicon", "search", "治疗");
        assertThat(found.out()).contains("zh-test-treats-disease");
        Cli counted = Cli.withSmallLexicon("", "lexicon", "stats");
        assertThat(counted.out()).containsPattern("entries\\s+1\n");
    }

    private Path copyOfSmallLexicon() throws IOException {
        Path from = Cli.smallLexicon();
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path to = folder.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return folder;
    }
}
