package io.claimwatch.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server is not begun with. */
class ServeTest {
    @TempDir
    private Path folder;

    private String refusal(String config, String role) throws IOException {
        Path file = Files.writeString(folder.resolve("server.yaml"), config);
        Cli run = Cli.run("serve", "--role", role, "--config", file.toString());
        assertThat(run.status()).isEqualTo(2);
        return run.err();
    }

    @Test
    void rolesNeedABrokerAndAllNeedsNone() throws IOException {
        assertThat(refusal("log: {format: text}", "gateway")).contains("set kafka.servers");
        assertThat(refusal("kafka: {servers: 'nowhere:1'}", "all")).contains("kafka.servers is set");
    }

    @Test
    void overABrokerATextMustFitIntoARecord() throws IOException {
        assertThat(refusal("{kafka: {servers: 'nowhere:1'}, gateway: {text-units: 50001}}", "gateway"))
                .contains("gateway.text-units is 50001", "at most 50000");
    }
}
