package io.claimwatch.launcher.internal.config;

import io.claimwatch.broker.BrokerConfig;
import io.claimwatch.callbacks.CallbackConfig;
import io.claimwatch.console.ConsoleConfig;
import io.claimwatch.detector.DetectorConfig;
import io.claimwatch.gateway.GatewayConfig;
import io.claimwatch.lexicon.LexiconSource;
import io.claimwatch.store.Retention;
import io.claimwatch.store.StoreConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything the server can be told. This class alone reads configuration; flags win over environment variables,
 * those over the file, and the file over the defaults. {@code gateway.events-per-second} in a file is
 * {@code CLAIMWATCH_GATEWAY_EVENTS_PER_SECOND} in the environment.
 *
 * @param logs how the lines of the log are written
 * @param lexicon where the lexicon's files are; nulls for those inside the jar and no overlay
 * @param tenant whom the first API key belongs to
 * @param kafka where the broker is, when the parts are processes of their own
 * @param names what this process is called there
 */
public record AppConfig(
        Server server,
        LogFormat logs,
        Part role,
        LexiconSource lexicon,
        String tenant,
        Set<String> shadow,
        StoreConfig store,
        Keeping keeping,
        GatewayConfig gateway,
        ConsoleConfig console,
        DetectorConfig detector,
        BrokerConfig kafka,
        KafkaSettings.Names names,
        CallbackConfig callbacks) {
    /** Variables that are secrets of the first start and no settings. */
    public static final String ADMIN_PASSWORD = "CLAIMWATCH_ADMIN_PASSWORD";

    public static final String INGEST_KEY = "CLAIMWATCH_INGEST_KEY";

    /** Options for the JVM, read by the {@code claimwatch} script. */
    static final String JAVA_OPTIONS = "CLAIMWATCH_JAVA_OPTS";

    /** Where files are kept. */
    public Path data() {
        return store.directory();
    }

    /**
     * Where the server listens.
     *
     * @param port 0 for any free one
     * @param loops event loops that serve HTTP; 0 for as many as fit the cores
     * @param drain how long each stage of a shutdown may take
     * @param tls null to speak HTTP without it
     */
    public record Server(String host, int port, int loops, Duration drain, Tls tls) {
        static final Server DEFAULTS = new Server("127.0.0.1", 8080, 0, Duration.ofSeconds(10), null);
    }

    /**
     * What the server shows to prove who it is; PEM files.
     *
     * @param certificate the server's first, then those that lead to an authority
     * @param key of the first, PKCS #8, without a password
     */
    public record Tls(Path certificate, Path key) {}

    /**
     * How long things are kept.
     *
     * @param every how often what is too old is deleted
     */
    public record Keeping(Retention.Policy policy, Duration every) {
        static final Keeping DEFAULTS = new Keeping(Retention.Policy.DEFAULT, Duration.ofHours(6));
    }

    /**
     * Reads the configuration.
     *
     * @param file null for none
     * @param environment all variables; only those beginning with {@code CLAIMWATCH_} matter
     * @param flags by key, such as {@code server.port}
     * @throws ConfigException naming every mistake
     */
    public static AppConfig read(Path file, Map<String, String> environment, Map<String, String> flags) {
        List<String> problems = new ArrayList<>();
        Map<String, Given> inFile = file == null ? Map.of() : ConfigFile.read(file, problems);
        Settings settings = new Settings(inFile, SecretFiles.read(environment, problems), flags, problems);
        AppConfig config = read(settings);
        settings.finish();
        return config;
    }

    /**
     * The variables, those in files read; for secrets of the first start, which are no settings. A file that cannot be
     * read is left to {@link #read} to complain of.
     */
    public static Map<String, String> variables(Map<String, String> environment) {
        return SecretFiles.read(environment, new ArrayList<>());
    }

    static AppConfig read(Settings settings) {
        List.of(ADMIN_PASSWORD, INGEST_KEY, JAVA_OPTIONS).forEach(settings::knowVariable);
        Path data = settings.path("data.directory", Path.of("claimwatch-data"));
        return new AppConfig(
                ServerSettings.read(settings),
                settings.oneOf("log.format", LogFormat.TEXT, LogFormat::of),
                settings.oneOf("role", Part.ALL, Part::of),
                new LexiconSource(settings.path("lexicon.directory", null), settings.path("lexicon.overlay", null)),
                settings.text("tenant", "default"),
                settings.names("shadow.tenants"),
                StoreSettings.read(settings, data),
                StoreSettings.keeping(settings),
                GatewaySettings.read(settings),
                ConsoleSettings.read(settings),
                detector(settings),
                KafkaSettings.read(settings),
                KafkaSettings.names(settings),
                CallbackSettings.read(settings));
    }

    private static DetectorConfig detector(Settings settings) {
        DetectorConfig defaults = DetectorConfig.DEFAULT;
        return new DetectorConfig(
                defaults.consumer(),
                settings.whole("detector.workers", defaults.workers(), 1, 256),
                settings.whole("detector.batch", defaults.batch(), 1, 100_000),
                settings.whole("detector.rooms", defaults.rooms(), 1, 10_000_000),
                new DetectorConfig.Statements(
                        settings.whole(
                                "detector.statements.least",
                                defaults.statements().least(),
                                1,
                                100_000),
                        settings.whole(
                                "detector.statements.most",
                                defaults.statements().most(),
                                1,
                                100_000)));
    }
}
