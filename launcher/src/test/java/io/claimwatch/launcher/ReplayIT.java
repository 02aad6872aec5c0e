package io.claimwatch.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.launcher.internal.config.AppConfig;
import io.claimwatch.launcher.internal.serve.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ReplayIT {
    private static final String KEY = "a-key-for-tests-0123456789";

    @TempDir
    Path folder;

    @Test
    void everyRoomIsAcknowledgedAndItsFlagsAreSeen() throws Exception {
        Path talk = Files.writeString(folder.resolve("talk.jsonl"), """
                {"room":"a","category":"food","lang":"zh","text":"大家好。它能治糖尿病。今天天气好。"}
                {"room":"b","category":"food","lang":"zh","text":"每天一粒预防心梗。"}
                """);
        AppConfig config = AppConfig.read(
                null,
                Map.of(),
                Map.of(
                        "server.port",
                        "0",
                        "data.directory",
                        folder.resolve("data").toString()));
        Server server = Server.start(
                config, Map.of(AppConfig.INGEST_KEY, KEY, AppConfig.ADMIN_PASSWORD, "a-password-for-tests"), false);
        try {
            Cli cli = Cli.run(
                    "replay", talk.toString(), "--to", server.url(), "--key", KEY, "--speed", "max", "--rooms", "5");
            assertThat(cli.err()).isEmpty();
            // Five rooms: start, showcase and end each; three rooms of three sentences, two of one.
            assertThat(cli.out()).contains("26 events of 5 rooms", "26 acknowledged, 0 refused, 0 lost");
            assertThat(cli.out()).doesNotContain("0 flags seen");
            assertThat(cli.status()).isZero();
            Cli paced = Cli.run(
                    "replay",
                    talk.toString(),
                    "--to",
                    server.url(),
                    "--key",
                    KEY,
                    "--speed",
                    "200/s",
                    "--session",
                    "2");
            assertThat(paced.out())
                    .contains("10 acknowledged, 0 refused, 0 lost")
                    .doesNotContain("warm-up");
            assertThat(paced.status()).isZero();
            Cli nothingSeen = Cli.run(
                    "replay",
                    talk.toString(),
                    "--to",
                    server.url(),
                    "--key",
                    KEY,
                    "--speed",
                    "200/s",
                    "--session",
                    "3",
                    "--warm-up",
                    "60",
                    "--p99",
                    "250");
            assertThat(nothingSeen.out()).contains("warm-up: the times of the first 10 events");
            assertThat(nothingSeen.status()).isEqualTo(1);
        } finally {
            server.stop();
        }
    }
}
