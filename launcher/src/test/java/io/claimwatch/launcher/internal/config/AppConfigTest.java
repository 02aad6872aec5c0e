package io.claimwatch.launcher.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwatch.broker.BrokerConfig;
import io.claimwatch.broker.BrokerSecurity;
import io.claimwatch.callbacks.CallbackConfig;
import io.claimwatch.console.ConsoleConfig;
import io.claimwatch.detector.DetectorConfig;
import io.claimwatch.gateway.GatewayConfig;
import io.claimwatch.lexicon.LexiconSource;
import io.claimwatch.store.PostgresConfig;
import io.claimwatch.store.Retention;
import io.claimwatch.store.SealKey;
import io.claimwatch.store.StoreConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppConfigTest {
    /** Every key with a value that is not its default. */
    private static final Map<String, String> OTHER = other();

    private static final AppConfig EXPECTED = new AppConfig(
            new AppConfig.Server(
                    "0.0.0.0",
                    9090,
                    3,
                    Duration.ofSeconds(7),
                    new AppConfig.Tls(Path.of("server.pem"), Path.of("server.key"))),
            LogFormat.JSON,
            Part.CONSOLE,
            new LexiconSource(Path.of("lex"), Path.of("over")),
            "shop",
            Set.of("quiet", "still"),
            new StoreConfig(
                    Path.of("elsewhere"),
                    new PostgresConfig(
                            "db.example",
                            6543,
                            "watch",
                            "writer",
                            "a secret",
                            17,
                            PostgresConfig.Tls.VERIFY_CA,
                            Path.of("ca.pem")),
                    111,
                    2_000_000,
                    5_000,
                    8_000_000,
                    SealKey.of("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="),
                    InstantSource.system()),
            new AppConfig.Keeping(
                    new Retention.Policy(
                            Duration.ofDays(3),
                            Duration.ofDays(1_500),
                            Duration.ofDays(1_600),
                            Duration.ofDays(1_700),
                            Duration.ofDays(1_800)),
                    Duration.ofHours(1)),
            new GatewayConfig(
                    new GatewayConfig.Sizes(1_001, 2_002, 3_003, 44),
                    new GatewayConfig.Rates(55, 66_000, Duration.ofSeconds(9), 7, 8),
                    new GatewayConfig.Sockets(
                            99, 33, 77_777, Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(4)),
                    new GatewayConfig.Quotas(Map.of("acme", new GatewayConfig.Quota(2_000, 4_194_304))),
                    new GatewayConfig.Guards(
                            77, Duration.ofSeconds(3), Duration.ofSeconds(44), 99, 5, Duration.ofMillis(250))),
            new ConsoleConfig(
                    5,
                    3,
                    128,
                    32_768,
                    250,
                    11,
                    2_000,
                    Duration.ofSeconds(20),
                    21,
                    Duration.ofSeconds(3),
                    true,
                    ZoneId.of("Pacific/Chatham")),
            new DetectorConfig("detector", 17, 18, 19, new DetectorConfig.Statements(20, 21)),
            new BrokerConfig(
                    "kafka.example:9093",
                    "cw-",
                    new BrokerSecurity(
                            "sasl-ssl",
                            Path.of("trust.pem"),
                            "trust secret",
                            Path.of("key.p12"),
                            "key secret",
                            "PLAIN",
                            "watcher",
                            "broker secret"),
                    new BrokerConfig.TopicPlan(false, 24, 3),
                    1_234,
                    3_000_000,
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(40)),
            new KafkaSettings.Names("north"),
            new CallbackConfig(
                    6,
                    Duration.ofSeconds(14),
                    Duration.ofDays(2),
                    Duration.ofDays(29),
                    Duration.ofSeconds(4),
                    Duration.ofHours(1),
                    true,
                    List.of("10.1.0.0/16", "::1"),
                    Path.of("hooks.pem")));

    @TempDir
    Path folder;

    private static Map<String, String> other() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("server.host", "0.0.0.0");
        values.put("server.port", "9090");
        values.put("server.loops", "3");
        values.put("server.drain", "7s");
        values.put("server.tls-certificate", "server.pem");
        values.put("server.tls-key", "server.key");
        values.put("log.format", "json");
        values.put("data.directory", "elsewhere");
        values.put("role", "console");
        values.put("lexicon.directory", "lex");
        values.put("lexicon.overlay", "over");
        values.put("tenant", "shop");
        values.put("shadow.tenants", "quiet, still");
        values.put("store.url", "jdbc:postgresql://db.example:6543/watch");
        values.put("store.user", "writer");
        values.put("store.password", "a secret");
        values.put("store.connections", "17");
        values.put("store.tls", "verify-ca");
        values.put("store.tls-authorities", "ca.pem");
        values.put("store.max-file-bytes", "8000000");
        values.put("store.max-queued-events", "111");
        values.put("store.max-queued-bytes", "2000000");
        values.put("store.password-iterations", "5000");
        values.put("store.seal-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        values.put("keep.talk", "3d");
        values.put("keep.records", "2000d");
        values.put("keep.flagged-talk", "1500d");
        values.put("keep.corrections", "1600d");
        values.put("keep.cases", "1700d");
        values.put("keep.audit", "1800d");
        values.put("keep.every", "1h");
        values.put("gateway.text-units", "1001");
        values.put("gateway.line-bytes", "2002");
        values.put("gateway.body-bytes", "3003");
        values.put("gateway.events-per-request", "44");
        values.put("gateway.events-per-second", "55");
        values.put("gateway.bytes-per-second", "66000");
        values.put("gateway.burst", "9s");
        values.put("gateway.requests-in-flight", "7");
        values.put("gateway.sockets", "8");
        values.put("gateway.credit", "99");
        values.put("gateway.credit-per-room", "33");
        values.put("gateway.message-bytes", "77777");
        values.put("gateway.idle", "30s");
        values.put("gateway.stalled", "5s");
        values.put("gateway.drain", "4s");
        values.put("gateway.quotas", "acme=2000/4194304");
        values.put("gateway.connections-per-address", "77");
        values.put("gateway.handshake", "3s");
        values.put("gateway.keep-alive", "44s");
        values.put("gateway.body-bytes-per-second", "99");
        values.put("gateway.wrong-keys", "5");
        values.put("gateway.penance", "250ms");
        values.put("console.workers", "5");
        values.put("console.judges", "3");
        values.put("console.waiting", "128");
        values.put("console.body-bytes", "32768");
        values.put("console.streams", "250");
        values.put("console.streams-each", "11");
        values.put("console.stream-messages", "2000");
        values.put("console.heartbeat", "20s");
        values.put("console.sign-in-burst", "21");
        values.put("console.sign-in-every", "3s");
        values.put("console.secure-cookie", "true");
        values.put("console.zone", "Pacific/Chatham");
        values.put("detector.workers", "17");
        values.put("detector.batch", "18");
        values.put("detector.rooms", "19");
        values.put("detector.statements.least", "20");
        values.put("detector.statements.most", "21");
        values.put("kafka.servers", "kafka.example:9093");
        values.put("kafka.prefix", "cw-");
        values.put("kafka.console", "north");
        values.put("kafka.create-topics", "false");
        values.put("kafka.partitions", "24");
        values.put("kafka.replication", "3");
        values.put("kafka.max-queued-events", "1234");
        values.put("kafka.max-queued-bytes", "3000000");
        values.put("kafka.session", "20s");
        values.put("kafka.connect", "40s");
        values.put("kafka.security", "sasl-ssl");
        values.put("kafka.trust-store", "trust.pem");
        values.put("kafka.trust-password", "trust secret");
        values.put("kafka.key-store", "key.p12");
        values.put("kafka.key-password", "key secret");
        values.put("kafka.mechanism", "PLAIN");
        values.put("kafka.user", "watcher");
        values.put("kafka.password", "broker secret");
        values.put("callbacks.concurrency", "6");
        values.put("callbacks.timeout", "14s");
        values.put("callbacks.patience", "2d");
        values.put("callbacks.keep-dead", "29d");
        values.put("callbacks.first-delay", "4s");
        values.put("callbacks.longest-delay", "1h");
        values.put("callbacks.plain-http", "true");
        values.put("callbacks.networks", "10.1.0.0/16, ::1");
        values.put("callbacks.authorities", "hooks.pem");
        return values;
    }

    private static Settings settings(Map<String, String> values, List<String> problems) {
        Map<String, Given> given = new LinkedHashMap<>();
        values.forEach((key, value) -> given.put(key, new Given(value, "test")));
        return new Settings(given, Map.of(), Map.of(), problems);
    }

    @Test
    void everyKeyIsMappedAndEveryTestedValueDiffersFromItsDefault() {
        Settings settings = settings(OTHER, new ArrayList<>());
        AppConfig config = AppConfig.read(settings);
        settings.finish();
        assertThat(config).isEqualTo(EXPECTED);
        assertThat(settings.known().keySet()).isEqualTo(OTHER.keySet());
        OTHER.forEach(
                (key, value) -> assertThat(settings.known().get(key)).as(key).isNotEqualTo(value));
    }

    @Test
    void yamlPropertiesAndEnvironmentSayTheSame() throws IOException {
        StringBuilder text = new StringBuilder();
        OTHER.forEach(
                (key, value) -> text.append(key).append(": ").append(value).append('\n'));
        Path yaml = Files.writeString(folder.resolve("a.yaml"), text);
        Path properties = Files.writeString(
                folder.resolve("a.properties"), text.toString().replace(": ", " = "));
        Map<String, String> environment = new LinkedHashMap<>();
        OTHER.forEach((key, value) -> environment.put(Settings.variable(key), value));
        assertThat(AppConfig.read(yaml, Map.of(), Map.of())).isEqualTo(EXPECTED);
        assertThat(AppConfig.read(properties, Map.of(), Map.of())).isEqualTo(EXPECTED);
        assertThat(AppConfig.read(null, environment, Map.of())).isEqualTo(EXPECTED);
    }

    @Test
    void flagsWinOverTheEnvironmentAndThatOverTheFile() throws IOException {
        Path file =
                Files.writeString(folder.resolve("a.yaml"), "server:\n  port: 1111\n  host: filehost\n  loops: 2\n");
        Map<String, String> environment = Map.of("CLAIMWATCH_SERVER_PORT", "2222", "CLAIMWATCH_SERVER_HOST", "envhost");
        AppConfig config = AppConfig.read(file, environment, Map.of("server.port", "3333"));
        assertThat(config.server().port()).isEqualTo(3333);
        assertThat(config.server().host()).isEqualTo("envhost");
        assertThat(config.server().loops()).isEqualTo(2);
    }

    @Test
    void everyMistakeIsNamedAtOnceWithTheNearestKey() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.yaml"), "server:\n  prt: 80\n  loops: many\nkeep.talk: soon\ngateway.credit: 0\n");
        assertThatThrownBy(() -> AppConfig.read(file, Map.of("CLAIMWATCH_SERVER_HOTS", "x"), Map.of()))
                .isInstanceOfSatisfying(ConfigException.class, e -> assertThat(e.problems())
                        .hasSize(5)
                        .anyMatch(line ->
                                line.endsWith("a.yaml:2: unknown key 'server.prt', did you mean 'server.port'?"))
                        .anyMatch(line -> line.contains("a.yaml:3: 'server.loops' is 'many', not a whole number"))
                        .anyMatch(line -> line.contains("'keep.talk' is 'soon', not a duration"))
                        .anyMatch(line -> line.contains("'gateway.credit' is 0"))
                        .anyMatch(
                                line -> line.contains("CLAIMWATCH_SERVER_HOTS, did you mean CLAIMWATCH_SERVER_HOST")));
    }

    @Test
    void aSecretOfTheBrokerIsNeverShown() {
        Map<String, String> flags = Map.of(
                "kafka.servers", "k:1", "kafka.security", "sasl-ssl", "kafka.user", "u", "kafka.password", "s3cret");
        assertThat(AppConfig.read(null, Map.of(), flags).toString())
                .contains("k:1")
                .doesNotContain("s3cret");
        assertThatThrownBy(() -> AppConfig.read(
                        null, Map.of(), Map.of("kafka.security", "sasl-ssl", "kafka.password", "s3cret")))
                .isInstanceOfSatisfying(ConfigException.class, e -> assertThat(e.problems())
                        .singleElement()
                        .asString()
                        .contains("user and password")
                        .doesNotContain("s3cret"));
    }

    @Test
    void aPasswordIsNeverShown() {
        Map<String, String> flags = Map.of("store.url", "postgresql://db/watch", "store.password", "s3cret");
        assertThat(AppConfig.read(null, Map.of(), flags).toString())
                .contains("db:5432/watch")
                .doesNotContain("s3cret");
        assertThatThrownBy(() ->
                        AppConfig.read(null, Map.of(), Map.of("store.url", "postgresql://me:s3cret@db/watch?ssl=1")))
                .isInstanceOfSatisfying(ConfigException.class, e -> assertThat(e.problems())
                        .singleElement()
                        .asString()
                        .contains("store.url", "keys of their own")
                        .doesNotContain("s3cret"));
    }

    @Test
    void limitsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> AppConfig.read(null, Map.of(), Map.of("gateway.credit-per-room", "9000")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("perRoom");
    }

    @Test
    void secretsOfTheFirstStartAreNoUnknownKeys() {
        Map<String, String> environment =
                Map.of("CLAIMWATCH_ADMIN_PASSWORD", "x", "CLAIMWATCH_INGEST_KEY", "y", "PATH", "z");
        assertThat(AppConfig.read(null, environment, Map.of())).isNotNull();
    }

    @Test
    void everyKeyIsInTheManualWithItsDefault() throws IOException {
        Settings settings = settings(Map.of(), new ArrayList<>());
        AppConfig.read(settings);
        String manual = Files.readString(Path.of("..", "docs", "CONFIGURATION.md"));
        settings.known().forEach((key, fallback) -> {
            boolean dependsOnTheMachine = key.equals("detector.workers") || key.equals("console.zone");
            assertThat(manual).contains("| `" + key + "` | " + (dependsOnTheMachine ? "" : shown(fallback)));
        });
        List<String> documented = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\| ")
                .matcher(manual)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(documented)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(settings.known().keySet());
    }

    @Test
    void aCertificateNeedsItsKeyAndAKeyItsCertificate() {
        assertThatThrownBy(() -> AppConfig.read(null, Map.of(), Map.of("server.tls-certificate", "a.pem")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("tls-key is missing");
        assertThatThrownBy(() -> AppConfig.read(null, Map.of(), Map.of("server.tls-key", "a.key")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("tls-certificate is missing");
    }

    private static String shown(String fallback) {
        return fallback.isEmpty() ? "—" : "`" + fallback + "`";
    }
}
