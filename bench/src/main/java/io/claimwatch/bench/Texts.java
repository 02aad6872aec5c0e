package io.claimwatch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The texts that are measured: real captions and real talk where the evaluation data is at hand, else our own. */
final class Texts {
    private static final int MOST = 20_000;

    private Texts() {}

    /** Product captions, one a line. */
    static List<String> captions(Path data) {
        Path file = data.resolve("benign_zh.txt");
        return Files.exists(file) ? head(lines(file)) : OwnTexts.captions();
    }

    /** Live talk, split into sentences. */
    static List<String> talk(Path data) {
        Path file = data.resolve("live_shows.jsonl");
        if (!Files.exists(file)) {
            return OwnTexts.talk();
        }
        List<String> sentences = new ArrayList<>();
        for (String line : lines(file)) {
            JsonNode node = Json.read(line, JsonNode.class);
            for (String sentence : node.path("text").asText().split("(?<=[。！？])")) {
                if (!sentence.isBlank()) {
                    sentences.add(sentence);
                }
            }
        }
        return head(sentences);
    }

    private static List<String> head(List<String> all) {
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
