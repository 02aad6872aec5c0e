package io.claimwatch.broker.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description of the topics, held against the topics. */
class AsyncApiTest {
    private static final Path FILE = Path.of("../docs/asyncapi.yaml");
    private static final Topics TOPICS = new Topics("");

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FILE));
        document = Json.MAPPER.valueToTree(yaml);
    }

    @Test
    void namesEveryTopicAndNoOther() {
        List<String> topics = new ArrayList<>(TOPICS.partitioned());
        topics.addAll(TOPICS.single());
        assertThat(document.get("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document.get("channels").findValuesAsText("address")).containsExactlyInAnyOrderElementsOf(topics);
        document.get("channels").properties().forEach(channel -> assertThat(
                        channel.getValue().at("/bindings/kafka/topic").asText())
                .isEqualTo(channel.getKey()));
    }

    @Test
    void tellsWhichTopicsHaveOnePartition() {
        List<String> single = document.get("channels").properties().stream()
                .filter(channel ->
                        channel.getValue().at("/bindings/kafka/partitions").asInt() == 1)
                .map(channel -> channel.getKey())
                .toList();
        assertThat(single).containsExactlyInAnyOrderElementsOf(TOPICS.single());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references).isNotEmpty();
        for (String reference : references) {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(FILE.resolveSibling(reference)).exists();
            }
        }
    }

    @Test
    void everyChannelHasAnOperation() {
        TreeSet<String> used = new TreeSet<>();
        document.get("operations")
                .forEach(operation -> used.add(operation.at("/channel/$ref").asText()));
        assertThat(used).hasSize(document.get("channels").size());
    }
}
