package io.claimwatch.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.claimwatch.contract.Json;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.yaml.snakeyaml.Yaml;

/**
 * Holds every answer and every pushed message to {@code openapi/console.yaml}: its status, its media type, its members,
 * and no member that is not described.
 */
final class Described {
    private static final String DOCUMENT = "urn:claimwatch:console";
    private static final Set<String> OPEN = Set.of("Problem", "Conflict");

    final JsonNode api = Json.MAPPER.valueToTree(new Yaml().load(ReviewConsole.openApi()));
    private final SchemaRegistry registry;
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    Described() {
        JsonNode strict = api.deepCopy();
        strict.at("/components/schemas").fields().forEachRemaining(named -> {
            if (!OPEN.contains(named.getKey())) {
                close(named.getValue());
            }
        });
        strict.at("/components/responses").forEach(response -> response.get("content")
                .forEach(media -> ((ObjectNode) media.get("schema")).put("unevaluatedProperties", false)));
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(DOCUMENT, strict.toString())));
    }

    /** Refuses members that are not described. */
    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
        schema.forEach(Described::close);
    }

    /** What has been held to the description: {@code get /path 200}, {@code event flag}. */
    Set<String> seen() {
        return seen;
    }

    /** Paths that are not described, the pages, are passed over. */
    void answer(String method, String path, HttpResponse<String> answer) {
        String plain = path.replaceFirst("\\?.*", "");
        api.get("paths").fields().forEachRemaining(described -> {
            String pattern = described.getKey().replaceAll("\\{[a-z]+}", "[^/:]+");
            if (plain.matches(pattern)) {
                hold(method.toLowerCase(Locale.ROOT), described.getKey(), answer);
            }
        });
    }

    private void hold(String method, String template, HttpResponse<String> answer) {
        String what = method + " " + template + " " + answer.statusCode();
        JsonPointer place = JsonPointer.empty()
                .appendProperty("paths")
                .appendProperty(template)
                .appendProperty(method)
                .appendProperty("responses")
                .appendProperty(Integer.toString(answer.statusCode()));
        assertThat(api.at(place).isMissingNode())
                .as("%s is not described: %s", what, answer.body())
                .isFalse();
        if (api.at(place).has("$ref")) {
            place = JsonPointer.compile(api.at(place).get("$ref").asText().substring(1));
        }
        seen.add(what);
        if (!api.at(place).has("content")) {
            assertThat(answer.body()).as(what).isEmpty();
            return;
        }
        String media = api.at(place).get("content").fieldNames().next();
        assertThat(answer.headers().firstValue("content-type").orElse("none"))
                .as(what)
                .startsWith(media);
        JsonPointer schema =
                place.appendProperty("content").appendProperty(media).appendProperty("schema");
        if (media.equals("application/x-ndjson")) {
            answer.body().lines().forEach(line -> follows(what, schema, line));
        } else {
            follows(what, schema, answer.body());
        }
    }

    void event(String name, JsonNode data) {
        JsonNode described = api.at("/paths/~1api~1v1~1stream/get/responses/200/content/text~1event-stream/x-events")
                .path(name)
                .path("$ref");
        assertThat(described.isTextual()).as("event %s is not described", name).isTrue();
        seen.add("event " + name);
        follows("event " + name, JsonPointer.compile(described.asText().substring(1)), data.toString());
    }

    private void follows(String what, JsonPointer schema, String json) {
        assertThat(registry.getSchema(SchemaLocation.of(DOCUMENT + "#" + schema))
                        .validate(json, InputFormat.JSON))
                .extracting(Error::toString)
                .as("%s: %s", what, json)
                .isEmpty();
    }
}
