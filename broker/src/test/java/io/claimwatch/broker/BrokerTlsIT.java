package io.claimwatch.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwatch.broker.BrokerConfig.TopicPlan;
import io.claimwatch.contract.SegmentLog.Appended;
import io.vertx.core.Vertx;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real broker that speaks TLS alone and asks who is calling. */
@Timeout(120)
class BrokerTlsIT {
    private static final String SECRET = "changeit";

    @TempDir
    static Path folder;

    private static KafkaClusterTestKit kit;

    private final Vertx vertx = Vertx.vertx();

    @BeforeAll
    static void start() throws Exception {
        Path keys = certificate();
        TestKitNodes nodes = new TestKitNodes.Builder()
                .setCombined(true)
                .setNumBrokerNodes(1)
                .setNumControllerNodes(1)
                .build();
        kit = new KafkaClusterTestKit.Builder(nodes)
                .setConfigProp("listener.security.protocol.map", "EXTERNAL:SSL,CONTROLLER:PLAINTEXT")
                .setConfigProp("ssl.keystore.location", keys.toString())
                .setConfigProp("ssl.keystore.type", "PKCS12")
                .setConfigProp("ssl.keystore.password", SECRET)
                .setConfigProp(
                        "ssl.truststore.location", folder.resolve("trust.pem").toString())
                .setConfigProp("ssl.truststore.type", "PEM")
                .setConfigProp("ssl.client.auth", "required")
                .setConfigProp("offsets.topic.replication.factor", "1")
                .setConfigProp("auto.create.topics.enable", "false")
                .build();
        kit.format();
        kit.startup();
        kit.waitForReadyBrokers();
    }

    @AfterAll
    static void stop() throws Exception {
        kit.close();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Self-signed for localhost: as a PKCS #12 store, and in PEM to be trusted and to be shown. */
    private static Path certificate() throws Exception {
        Path file = folder.resolve("keys.p12");
        int status = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        SECRET,
                        "-alias",
                        "us",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.txt").toFile())
                .start()
                .waitFor();
        assertThat(status).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, SECRET.toCharArray());
        }
        Key key = keys.getKey("us", SECRET.toCharArray());
        String certificate = pem("CERTIFICATE", keys.getCertificate("us").getEncoded());
        Files.writeString(folder.resolve("trust.pem"), certificate);
        Files.writeString(folder.resolve("client.pem"), pem("PRIVATE KEY", key.getEncoded()) + certificate);
        return file;
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + kind + "-----\n";
    }

    private static BrokerConfig config(BrokerSecurity security, Duration connect) {
        return new BrokerConfig(
                kit.bootstrapServers(),
                "tls-",
                security,
                new TopicPlan(true, 2, 1),
                1_000,
                1 << 20,
                Duration.ofSeconds(6),
                connect);
    }

    private static BrokerSecurity ssl(String trust, String key) {
        return new BrokerSecurity(
                "ssl",
                trust == null ? null : folder.resolve(trust),
                null,
                key == null ? null : folder.resolve(key),
                null,
                "SCRAM-SHA-512",
                null,
                null);
    }

    @Test
    void aCertificateThatIsTrustedOnBothSidesLetsWordsThrough() throws Exception {
        Broker broker = Broker.connect(vertx, config(ssl("trust.pem", "client.pem"), Duration.ofSeconds(30)));
        try {
            List<Appended> done = broker.intake()
                    .append(List.of(Talk.said("r1", 1, "它能治")))
                    .toCompletableFuture()
                    .join();
            assertThat(done).extracting(Appended::lastSequence).containsExactly(1L);
            assertThat(broker.problem()).isEmpty();
        } finally {
            broker.close(Duration.ofSeconds(5));
        }
    }

    @Test
    void whoShowsNoCertificateOrTrustsAnotherOrSpeaksPlainlyIsToldInTime() {
        Duration soon = Duration.ofSeconds(3);
        for (BrokerSecurity wrong : List.of(ssl("trust.pem", null), ssl(null, "client.pem"), BrokerSecurity.PLAIN)) {
            assertThatThrownBy(() -> Broker.connect(vertx, config(wrong, soon)))
                    .as(wrong.toString())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("localhost");
        }
    }
}
