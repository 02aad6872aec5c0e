package io.claimwatch.launcher.internal.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description of the topics as a server shows it. */
class AsyncApiTest {
    @Test
    void refersToNothingOutsideOfItself() throws IOException {
        Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(AsyncApi.yaml());
        JsonNode document = Json.MAPPER.valueToTree(yaml);

        assertThat(document.findValuesAsText("$ref")).hasSizeGreaterThan(20).allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
        assertThat(document.at("/components/schemas/segment/properties/text").isMissingNode())
                .isFalse();
        assertThat(document.findValuesAsText("$id")).isEmpty();
    }
}
