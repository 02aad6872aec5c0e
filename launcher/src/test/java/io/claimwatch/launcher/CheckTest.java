package io.claimwatch.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    private static final String CLAIM = "{\"id\":\"a\",\"text\":\"它能治糖尿病\",\"category\":\"food\"}\n";

    @TempDir
    Path folder;

    @Test
    void answersALineInTheAgreedShape() {
        Cli cli = Cli.withSmallLexicon(CLAIM, "check", "--format", "jsonl", "-");
        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.lines())
                .containsExactly("{\"id\":\"a\",\"flagged\":true,\"findings\":[{\"entry\":\"zh-test-treats-disease\","
                        + "\"category\":\"medical-efficacy\",\"severity\":\"high\",\"confidence\":0.92,"
                        + "\"evidence\":[{\"start\":2,\"end\":6,\"text\":\"治糖尿病\"}],\"normalised\":\"治糖尿病\","
                        + "\"transforms\":[],\"basis\":[\"CN-AdLaw-17\"],\"suggestion\":\"去掉治疗、预防类说法\"}]}");
    }

    @Test
    void saysNothingIsFlaggedWithStatusZero() {
        Cli cli = Cli.withSmallLexicon("{\"text\":\"今天天气好\"}", "check", "--format", "jsonl", "-");
        assertThat(cli.status()).isZero();
        assertThat(cli.lines()).containsExactly("{\"id\":\"1\",\"flagged\":false,\"findings\":[]}");
    }

    @Test
    void answersTheOtherLinesWhenSomeCannotBeRead() {
        String input =
                "{\"text\":}\n" + CLAIM + "[1]\n{\"id\":9}\n{\"id\":\"x\",\"text\":\"好\",\"category\":\"toys\"}\n";
        Cli cli = Cli.withSmallLexicon(input, "check", "--input", "jsonl", "--format", "jsonl", "-");
        assertThat(cli.status()).isEqualTo(2);
        List<JsonNode> answers = cli.lines().stream()
                .map(line -> Json.read(line, JsonNode.class))
                .toList();
        assertThat(answers).extracting(answer -> answer.get("id").asText()).containsExactly("1", "a", "3", "9", "x");
        assertThat(answers).extracting(answer -> answer.has("error")).containsExactly(true, false, true, true, true);
        assertThat(cli.err()).hasLineCount(1).contains("4 of 5 lines could not be read");
    }

    @Test
    void refusesOnlyTheLineThatIsNotUtf8() {
        byte[] good = CLAIM.getBytes(StandardCharsets.UTF_8);
        byte[] input = new byte[good.length * 2 + 2];
        System.arraycopy(good, 0, input, 0, good.length);
        input[good.length] = (byte) 0xC4;
        input[good.length + 1] = '\n';
        System.arraycopy(good, 0, input, good.length + 2, good.length);
        Cli cli = Cli.run(
                input,
                "check",
                "--format",
                "jsonl",
                "-",
                "--lexicon",
                Cli.smallLexicon().toString());
        assertThat(cli.lines()).hasSize(3);
        assertThat(cli.lines().get(1)).isEqualTo("{\"id\":\"2\",\"error\":\"the line is not UTF-8\"}");
    }

    @Test
    void keepsTheOrderOfManyLines() {
        StringBuilder input = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            input.append("{\"id\":\"").append(i).append("\",\"text\":\"每天一粒预防心梗\"}\n");
        }
        Cli cli = Cli.withSmallLexicon(input.toString(), "check", "--format", "jsonl", "-");
        assertThat(cli.lines()).hasSize(3_000);
        assertThat(cli.lines().get(2_999)).startsWith("{\"id\":\"2999\",\"flagged\":true");
    }

    @Test
    void countsOffsetsInTheWholeOfALongText() {
        String talk = "今天天气真不错我们慢慢讲。".repeat(40);
        Cli cli = Cli.withSmallLexicon("{\"text\":\"" + talk + "它能治糖尿病。\"}", "check", "--format", "jsonl", "-");
        JsonNode span = Json.read(cli.lines().get(0), JsonNode.class).at("/findings/0/evidence/0");
        assertThat(span.get("start").asInt()).isEqualTo(talk.length() + 2);
        assertThat(span.get("text").asText()).isEqualTo("治糖尿病");
    }

    @Test
    void judgesByTheProductOfTheLine() {
        Cli cli = Cli.withSmallLexicon(
                "{\"text\":\"治疗高血压\",\"product\":{\"category\":\"drug\"}}", "check", "--format", "jsonl", "-");
        assertThat(cli.status()).isZero();
    }

    @Test
    void thresholdDecidesWhatIsFlaggedButNotWhatIsListed() {
        Cli cli = Cli.withSmallLexicon(CLAIM, "check", "--format", "jsonl", "--threshold", "0.99", "-");
        assertThat(cli.status()).isZero();
        assertThat(cli.out()).contains("\"flagged\":false").contains("zh-test-treats-disease");
    }

    @Test
    void showsPlaceLawAndAdviceOfATextFile() throws IOException {
        Path script = Files.writeString(folder.resolve("script.txt"), "大家好\n\n来看，它能治糖尿病\n");
        Cli cli = Cli.withSmallLexicon("", "check", "--category", "food", script.toString());
        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.out())
                .contains("script.txt:3:6: high medical-efficacy: 称能治疗疾病 (zh-test-treats-disease, 0.92)")
                .contains("[治糖尿病]")
                .contains("law: 中华人民共和国广告法 第十七条")
                .contains("instead: 去掉治疗、预防类说法")
                .endsWith("1 of 2 lines flagged\n");
    }

    @Test
    void readsSubtitlesWithTheirTimes() throws IOException {
        Path srt = Files.writeString(
                folder.resolve("show.srt"),
                "\uFEFF1\r\n00:00:01,000 --> 00:00:02,000\r\n大家好\r\n\r\n2\r\n00:00:03,500 --> 00:00:05,000\r\n<i>它能治糖尿病</i>\r\n");
        Cli cli = Cli.withSmallLexicon("", "check", "--format", "jsonl", srt.toString());
        assertThat(cli.lines()).hasSize(2);
        assertThat(cli.lines().get(1)).startsWith("{\"id\":\"2\",\"location\":\"00:00:03.500\",\"flagged\":true");
        Path vtt = Files.writeString(
                folder.resolve("show.vtt"), "WEBVTT\n\nNOTE 治糖尿病\n\n00:01.000 --> 00:02.000\n<v 主播>治糖尿病\n");
        assertThat(Cli.withSmallLexicon("", "check", vtt.toString()).out()).contains("show.vtt:00:01.000:1");
    }

    @Test
    void writesHostileWordsHarmlesslyAsHtml() {
        Cli cli = Cli.withSmallLexicon("<script>x</script>\u202E治糖尿病", "check", "--format", "html", "-");
        assertThat(cli.out())
                .doesNotContain("<script>", "\u202E")
                .contains("&lt;script&gt;", "&lt;U+202E&gt;", "<mark>治糖尿病</mark>");
    }

    @Test
    void wrongUsageIsOneLineAndStatusTwo() {
        for (String[] args : new String[][] {
            {},
            {"chekc"},
            {"check"},
            {"check", "--category", "toys", "x"},
            {"check", "--threshold", "2", "x"},
            {"check", "nothing-here.txt"},
            {"check", "x.docx"},
            {"lexicon"},
            {"check", "--colour", "x"}
        }) {
            Cli cli = Cli.run(args);
            assertThat(cli.status()).as(String.join(" ", args)).isEqualTo(2);
            assertThat(cli.err())
                    .as(String.join(" ", args))
                    .startsWith("claimwatch: ")
                    .hasLineCount(1);
            assertThat(cli.out()).isEmpty();
        }
    }

    @Test
    void missesAMandatoryStatementOfAWholeScriptAtItsLastLine() throws IOException {
        Path script =
                Files.writeString(folder.resolve("script.txt"), "家人们晚上好，来看这款褪黑素软糖\n薄荷味的，睡前半小时来一粒\n今天拍一发二，库存不多了\n\n");
        Cli cli = Cli.run("check", "--category", "health-food", "--format", "jsonl", script.toString());
        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.lines()).hasSize(4);
        assertThat(cli.lines().get(2)).contains("missing-statement", "\"start\":0,\"end\":12");
        assertThat(cli.lines())
                .filteredOn(line -> line.contains("missing-statement"))
                .hasSize(1);
    }

    @Test
    void missesNoStatementInAScriptThatHasIt() throws IOException {
        Path script =
                Files.writeString(folder.resolve("script.txt"), "家人们晚上好，来看这款褪黑素软糖\n本品不能代替药物\n睡前半小时来一粒，今天拍一发二，库存不多了\n");
        Cli cli = Cli.run("check", "--category", "health-food", script.toString());
        assertThat(cli.out()).doesNotContain("missing-statement");
        assertThat(cli.status()).isZero();
    }

    @Test
    void missesNoStatementInLinesThatStandEachForItself() {
        String line = "{\"text\":\"这款褪黑素软糖薄荷味。睡前半小时来一粒，一瓶六十粒。今天拍一发二，库存不多了。\"}\n";
        Cli cli = Cli.run(
                line.repeat(5).getBytes(StandardCharsets.UTF_8),
                "check",
                "--category",
                "health-food",
                "--format",
                "jsonl",
                "-");
        assertThat(cli.status()).isZero();
    }
}
