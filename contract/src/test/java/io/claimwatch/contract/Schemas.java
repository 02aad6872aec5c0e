package io.claimwatch.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The published schemas, and judgement by them. */
final class Schemas {
    static final String PREFIX = "urn:claimwatch:schema:";
    static final List<String> NAMES = List.of(
            "vocabulary",
            "room-event",
            "segment",
            "session-start",
            "session-end",
            "showcase",
            "product",
            "finding",
            "flag",
            "flag-event",
            "decision",
            "problem",
            "check-line",
            "check-answer");

    private static final Map<String, String> TEXTS =
            NAMES.stream().collect(Collectors.toMap(name -> PREFIX + name, Schemas::text, (a, b) -> a));
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas((Function<String, String>) TEXTS::get));

    private Schemas() {}

    static JsonNode read(String name) {
        return Json.read(TEXTS.get(PREFIX + name), JsonNode.class);
    }

    /** What is wrong with a value; empty if it is as the schema says. */
    static List<String> mistakes(String name, String json) {
        return schema(PREFIX + name).validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    /** What is wrong with a schema itself, by the dialect it names. */
    static List<String> mistakesOfSchema(String name) {
        return schema("https://json-schema.org/draft/2020-12/schema")
                .validate(TEXTS.get(PREFIX + name), InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema schema(String id) {
        return REGISTRY.getSchema(SchemaLocation.of(id));
    }

    private static String text(String name) {
        try (InputStream in = Json.class.getResourceAsStream("/schemas/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
