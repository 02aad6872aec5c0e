package io.claimwatch.launcher.internal.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.console.ReviewConsole;
import io.claimwatch.contract.Json;
import io.claimwatch.gateway.SegmentIntake;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One description, put together without losing or bending anything. */
class OpenApiTest {
    private static final Set<String> SYSTEM = Set.of(
            "GET /health/live",
            "GET /health/ready",
            "GET /healthz",
            "GET /readyz",
            "GET /metrics",
            "GET /openapi.yaml",
            "GET /asyncapi.yaml");

    private final JsonNode merged = Json.MAPPER.valueToTree(parse(OpenApi.yaml()));

    static Object parse(String yaml) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    /** By method and path, such as {@code GET /readyz}. */
    static Map<String, JsonNode> operations(JsonNode api) {
        Map<String, JsonNode> operations = new TreeMap<>();
        api.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(member -> {
                    if (member.getKey().matches("get|put|post|delete|patch")) {
                        operations.put(
                                member.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), member.getValue());
                    }
                }));
        return operations;
    }

    @Test
    void holdsTheOperationsOfEveryModuleAndNoOther() {
        assertThat(merged.get("openapi").asText()).startsWith("3.1");
        Set<String> expected = new TreeSet<>(SYSTEM);
        for (String fragment : List.of(SegmentIntake.openApi(), ReviewConsole.openApi())) {
            expected.addAll(operations(Json.MAPPER.valueToTree(parse(fragment))).keySet());
        }
        assertThat(operations(merged).keySet()).isEqualTo(expected);
        assertThat(expected)
                .contains(
                        "POST /api/v1/segments",
                        "GET /api/v1/ingest",
                        "PUT /api/v1/products/{id}",
                        "POST /api/v1/rooms/{room}/showcase",
                        "GET /api/v1/stream",
                        "GET /api/v1/queue");
    }

    @Test
    void isPlainYamlWithoutAliases() {
        assertThat(OpenApi.yaml()).doesNotContainPattern("(?m)[:-] [&*]id[0-9]+$");
        assertThat(merged.get("webhooks")).hasSize(6);
    }

    @Test
    void namesEveryOperationOnce() {
        assertThat(operations(merged).values())
                .extracting(operation -> operation.path("operationId").asText())
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void refersOnlyToWhatIsThere() {
        List<JsonNode> references = merged.findValues("$ref");
        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        merged.at(reference.asText().substring(1)).isMissingNode())
                .as(reference.asText())
                .isFalse());
    }

    @Test
    void keepsEveryComponentAsItsModuleWroteIt() {
        for (String fragment : List.of(SegmentIntake.openApi(), ReviewConsole.openApi())) {
            JsonNode own = Json.MAPPER.valueToTree(parse(fragment));
            operations(own).forEach((name, operation) -> assertThat(
                            resolved(merged, operations(merged).get(name)))
                    .as(name)
                    .isEqualTo(resolved(own, operation)));
        }
    }

    /** With every reference replaced by what it refers to; no component refers to itself. */
    private static JsonNode resolved(JsonNode api, JsonNode node) {
        if (node.has("$ref")) {
            return resolved(api, api.at(node.get("$ref").asText().substring(1)));
        }
        if (node.isObject()) {
            var copy = Json.MAPPER.createObjectNode();
            node.fields().forEachRemaining(member -> copy.set(member.getKey(), resolved(api, member.getValue())));
            return copy;
        }
        if (node.isArray()) {
            var copy = Json.MAPPER.createArrayNode();
            node.forEach(element -> copy.add(resolved(api, element)));
            return copy;
        }
        return node;
    }
}
