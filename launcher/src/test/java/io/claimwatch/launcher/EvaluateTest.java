package io.claimwatch.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {
    private static final String LINES = """
            {"id":"1","flag":true,"category":"food","lang":"zh","claim":"medical-efficacy","text":"它能治糖尿病"}
            {"id":"2","flag":true,"category":"food","lang":"zh","claim":"price","text":"全场最便宜"}
            {"id":"3","flag":false,"category":"food","lang":"zh","text":"预防心梗"}
            {"id":"4","flag":false,"category":"cosmetics","lang":"zh","text":"今天天气好"}
            {"id":"5","flag":null,"category":"food","lang":"zh","text":"治高血压"}
            {"id":"6","flag":true,"wording_evident":false,"text":"治高血压"}
            """;

    @TempDir
    Path folder;

    @Test
    void countsRightAndWrongAnswers() throws IOException {
        Path file = Files.writeString(folder.resolve("cases.jsonl"), LINES);
        Cli cli = Cli.withSmallLexicon("", "evaluate", "--format", "json", file.toString());
        assertThat(cli.status()).isZero();
        JsonNode all = Json.read(cli.out(), JsonNode.class);
        assertThat(all.at("/all/unlawful").asInt()).isEqualTo(2);
        assertThat(all.at("/all/found").asInt()).isEqualTo(1);
        assertThat(all.at("/all/lawful").asInt()).isEqualTo(2);
        assertThat(all.at("/all/falseAlarms").asInt()).isEqualTo(1);
        assertThat(all.at("/all/either").asInt()).isEqualTo(1);
        assertThat(all.at("/leftOut").asInt()).isEqualTo(1);
        assertThat(all.at("/all/precision/value").asDouble()).isEqualTo(0.5);
        assertThat(all.at("/by/claim-category/price/found").asInt()).isZero();
        assertThat(all.at("/by/product-category/cosmetics/falseAlarms").asInt()).isZero();
    }

    @Test
    void writesEveryMissWithTheStageThatLostIt() throws IOException {
        Path file = Files.writeString(folder.resolve("cases.jsonl"), LINES);
        Path misses = folder.resolve("misses.jsonl");
        Cli.withSmallLexicon("", "evaluate", "--misses", misses.toString(), file.toString());
        List<JsonNode> lines = Files.readAllLines(misses).stream()
                .map(line -> Json.read(line, JsonNode.class))
                .toList();
        assertThat(lines).extracting(line -> line.get("kind").asText()).containsExactly("miss", "false-alarm");
        assertThat(lines.get(0).get("stage").asText()).isEqualTo("terms");
        assertThat(lines.get(1).at("/findings/0/entry").asText()).isEqualTo("zh-test-treats-disease");
        assertThat(lines.get(1).at("/raised/0/words").asText()).isEqualTo("预防心梗");
        assertThat(lines.get(1).at("/raised/0/pattern").asText()).contains("{disease}");
    }

    @Test
    void namesTheNearestEntryAndTheStageOfEachMiss() throws IOException {
        Path file = Files.writeString(folder.resolve("cases.jsonl"), """
                {"id":"3","flag":true,"category":"food","lang":"zh","text":"糖尿病能治"}
                {"id":"4","flag":true,"category":"food","lang":"zh","text":"治它一下，各位，待会儿再说说这个糖尿病"}
                {"id":"5","flag":true,"category":"food","lang":"zh","text":"能治各种问题"}
                """);
        Path misses = folder.resolve("misses.jsonl");
        Cli.withSmallLexicon("", "evaluate", "--misses", misses.toString(), file.toString());
        List<JsonNode> lines = Files.readAllLines(misses).stream()
                .map(line -> Json.read(line, JsonNode.class))
                .toList();
        assertThat(lines).extracting(line -> line.get("stage").asText()).containsExactly("order", "distance", "part");
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(line.at("/nearest/0/entry").asText()).isEqualTo("zh-test-treats-disease"));
    }

    @Test
    void namesTheSentenceThatClearedAMiss() throws IOException {
        Path file = Files.writeString(folder.resolve("cases.jsonl"), """
                {"id":"1","flag":true,"category":"food","lang":"zh","text":"它不能治糖尿病"}
                {"id":"2","flag":true,"category":"food","lang":"zh","text":"它能治糖尿病吗？"}
                """);
        Path misses = folder.resolve("misses.jsonl");
        Cli.run("evaluate", "--misses", misses.toString(), file.toString());
        assertThat(Files.readAllLines(misses))
                .extracting(line -> Json.read(line, JsonNode.class).get("stage").asText())
                .containsExactly("negation", "question");
    }

    @Test
    void tellsOfEachEntryHowOftenItWasRight() throws IOException {
        Path file = Files.writeString(folder.resolve("cases.jsonl"), LINES);
        Cli cli = Cli.withSmallLexicon("", "evaluate", "--entries", "--format", "json", file.toString());
        JsonNode entry = Json.read(cli.out(), JsonNode.class).at("/entries/0");
        assertThat(entry.get("entry").asText()).isEqualTo("zh-test-treats-disease");
        assertThat(entry.get("rightly").asInt()).isEqualTo(1);
        assertThat(entry.get("wrongly").asInt()).isEqualTo(1);
        assertThat(entry.at("/precision/value").asDouble()).isEqualTo(0.5);
        assertThat(Cli.withSmallLexicon("", "evaluate", "--entries", file.toString())
                        .out())
                .contains("by entry, most harm first")
                .contains("zh-test-treats-disease");
    }

    @Test
    void countsRetentionByTheKindThatThePairsName() throws IOException {
        Path file =
                Files.writeString(folder.resolve("pairs.tsv"), "能治療糖尿病\t能治疗糖尿病\ttraditional\n能治汤料病\t能治糖尿病\tgarbled\n");
        Path misses = folder.resolve("misses.jsonl");
        Cli cli = Cli.withSmallLexicon(
                "", "evaluate", "--pairs", "--format", "json", "--misses", misses.toString(), file.toString());
        JsonNode kinds = Json.read(cli.out(), JsonNode.class).at("/pairs/by");
        assertThat(kinds.at("/traditional/kept").asInt()).isEqualTo(1);
        assertThat(kinds.at("/garbled/kept").asInt()).isZero();
        JsonNode lost = Json.read(Files.readString(misses), JsonNode.class);
        assertThat(lost.get("how").asText()).isEqualTo("garbled");
        assertThat(lost.get("stage").asText()).isEqualTo("normalise");
        assertThat(lost.get("unheard")).extracting(JsonNode::asText).contains("糖尿病");
    }

    @Test
    void hidesFlaggedWordsInEveryWayAndShowsWhatIsStillFound() throws IOException {
        Path file = Files.writeString(folder.resolve("cases.jsonl"), LINES);
        Cli cli = Cli.withSmallLexicon("", "evaluate", "--disguise", "--format", "json", file.toString());
        JsonNode kinds = Json.read(cli.out(), JsonNode.class).at("/pairs/by");
        assertThat(kinds.at("/zero-width/meantFlagged").asInt()).isEqualTo(2);
        assertThat(kinds.at("/zero-width/kept").asInt()).isEqualTo(2);
        assertThat(kinds.at("/separator -/kept").asInt()).isEqualTo(2);
        assertThat(kinds.at("/initials/kept").asInt()).isZero();
    }

    @Test
    void countsRetentionOverChangedPairsWhoseMeaningIsFlagged() throws IOException {
        Path file = Files.writeString(
                folder.resolve("pairs.tsv"), "能治療糖尿病\t能治疗糖尿病\n能治汤料病\t能治糖尿病\n能治糖尿病\t能治糖尿病\n天气真好\t天气很好\n");
        Cli cli = Cli.withSmallLexicon("", "evaluate", "--pairs", "--format", "json", file.toString());
        JsonNode pairs = Json.read(cli.out(), JsonNode.class).get("pairs");
        assertThat(pairs.get("pairs").asInt()).isEqualTo(4);
        assertThat(pairs.get("changed").asInt()).isEqualTo(3);
        assertThat(pairs.get("meantFlagged").asInt()).isEqualTo(2);
        assertThat(pairs.get("kept").asInt()).isEqualTo(1);
    }

    @Test
    void givesTheFlagRateOfPlainTextWithItsEntries() throws IOException {
        Path file = Files.writeString(folder.resolve("captions.txt"), "治糖尿病\n\n好看\n好用\n治高血压\n");
        Cli cli = Cli.withSmallLexicon("", "evaluate", file.toString());
        assertThat(cli.out()).contains("2 of 4 lines flagged").contains("2  zh-test-treats-disease");
    }

    @Test
    void takesTheLinesOfPlainTextForUnrelated() throws IOException {
        Path file = Files.writeString(folder.resolve("reviews.txt"), "这个可以治\n糖尿病\n");
        Cli evaluated = Cli.withSmallLexicon("", "evaluate", file.toString());
        assertThat(evaluated.out()).contains("0 of 2 lines flagged");
        assertThat(Cli.withSmallLexicon("", "check", file.toString()).out()).contains("zh-test-treats-disease");
    }
}
