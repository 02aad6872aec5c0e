package io.claimwatch.launcher.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {
    private final List<String> problems = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void aVariableMayNameTheFileThatHoldsItsValue() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), " a secret with spaces \n");
        Map<String, String> environment = Map.of("CLAIMWATCH_STORE_PASSWORD_FILE", file.toString(), "OTHER_FILE", "x");
        assertThat(SecretFiles.read(environment, problems))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("CLAIMWATCH_STORE_PASSWORD", " a secret with spaces ", "OTHER_FILE", "x"));
        assertThat(problems).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsNamedWithItsVariable() {
        SecretFiles.read(Map.of("CLAIMWATCH_INGEST_KEY_FILE", "/nowhere/key"), problems);
        assertThat(problems).singleElement().asString().contains("CLAIMWATCH_INGEST_KEY_FILE", "/nowhere/key");
    }

    @Test
    void bothAtOnceIsAMistakeThatShowsNoSecret() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "one-secret");
        SecretFiles.read(
                Map.of("CLAIMWATCH_INGEST_KEY", "other-secret", "CLAIMWATCH_INGEST_KEY_FILE", file.toString()),
                problems);
        assertThat(problems)
                .singleElement()
                .asString()
                .contains("both set")
                .doesNotContain("one-secret")
                .doesNotContain("other-secret");
    }

    @Test
    void theConfigurationReadsThem() throws IOException {
        Path file = Files.writeString(folder.resolve("port"), "4711\n");
        assertThat(AppConfig.read(null, Map.of("CLAIMWATCH_SERVER_PORT_FILE", file.toString()), Map.of())
                        .server()
                        .port())
                .isEqualTo(4711);
    }
}
