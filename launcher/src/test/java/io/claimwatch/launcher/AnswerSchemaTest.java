package io.claimwatch.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.claimwatch.contract.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What {@code check} prints follows the published schema. */
class AnswerSchemaTest {
    private static final String PREFIX = "urn:claimwatch:schema:";

    @Test
    void answersAndErrorsFollowTheSchema() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas((Function<String, String>) AnswerSchemaTest::published));
        Cli cli = Cli.withSmallLexicon(
                "{\"text\":\"它能治糖尿病\",\"category\":\"food\"}\n{\"text\":\"好\"}\n{\"text\":}\n",
                "check",
                "--format",
                "jsonl",
                "-");
        assertThat(cli.lines()).hasSize(3).allSatisfy(line -> assertThat(
                        registry.getSchema(SchemaLocation.of(PREFIX + "check-answer"))
                                .validate(line, InputFormat.JSON))
                .as(line)
                .isEmpty());
    }

    private static String published(String id) {
        if (!id.startsWith(PREFIX)) {
            return null;
        }
        try (InputStream in = Json.class.getResourceAsStream("/schemas/" + id.substring(PREFIX.length()) + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
