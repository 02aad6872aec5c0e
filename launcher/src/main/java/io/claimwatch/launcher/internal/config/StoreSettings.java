package io.claimwatch.launcher.internal.config;

import io.claimwatch.store.PostgresConfig;
import io.claimwatch.store.Retention;
import io.claimwatch.store.SealKey;
import io.claimwatch.store.StoreConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads where the store is, what may wait for it, and how long it keeps things. */
final class StoreSettings {
    private static final StoreConfig USUAL = StoreConfig.of(Path.of("."), InstantSource.system());
    private static final int CONNECTIONS = 8;

    private StoreSettings() {}

    static StoreConfig read(Settings settings, Path directory) {
        PostgresConfig server = server(settings);
        int events = settings.whole("store.max-queued-events", USUAL.maxQueuedEvents(), 1, 10_000_000);
        long bytes = settings.large("store.max-queued-bytes", USUAL.maxQueuedBytes(), 1 << 20, 16L << 30);
        int iterations = settings.whole("store.password-iterations", USUAL.passwordIterations(), 1_000, 10_000_000);
        long fileBytes = settings.large("store.max-file-bytes", 0, 0, Long.MAX_VALUE);
        String key = settings.secret("store.seal-key");
        SealKey seal = key.isEmpty() ? null : settings.checked("store", null, () -> SealKey.of(key));
        StoreConfig defaults = StoreConfig.of(directory, InstantSource.system());
        return settings.checked(
                "store",
                defaults,
                () -> new StoreConfig(directory, server, events, bytes, iterations, fileBytes, seal, defaults.clock()));
    }

    /** Null when nothing is said of one. */
    private static PostgresConfig server(Settings settings) {
        String url = settings.text("store.url", null);
        String user = settings.text("store.user", "claimwatch");
        String password = settings.secret("store.password");
        int connections = settings.whole("store.connections", CONNECTIONS, 1, 200);
        PostgresConfig.Tls tls = settings.oneOf("store.tls", Tls.USUAL, Tls::of).mode();
        Path authorities = settings.path("store.tls-authorities", null);
        return url == null
                ? null
                : settings.checked(
                        "store.url", null, () -> PostgresConfig.of(url, user, password, connections, tls, authorities));
    }

    static AppConfig.Keeping keeping(Settings settings) {
        AppConfig.Keeping defaults = AppConfig.Keeping.DEFAULTS;
        Duration talk = settings.duration("keep.talk", defaults.policy().talk());
        Duration records = settings.duration("keep.records", defaults.policy().cases());
        Function<String, Duration> kind = key -> settings.duration(key, records, "keep.records");
        Duration flagged = kind.apply("keep.flagged-talk");
        Duration corrections = kind.apply("keep.corrections");
        Duration cases = kind.apply("keep.cases");
        Duration audit = kind.apply("keep.audit");
        Duration every = settings.duration("keep.every", defaults.every());
        Retention.Policy policy = settings.checked(
                "keep", defaults.policy(), () -> new Retention.Policy(talk, flagged, corrections, cases, audit));
        return new AppConfig.Keeping(policy, every);
    }

    /** A way of protection by its name. */
    private record Tls(PostgresConfig.Tls mode) {
        static final Tls USUAL = new Tls(PostgresConfig.Tls.VERIFY_FULL);

        static Tls of(String text) {
            return Arrays.stream(PostgresConfig.Tls.values())
                    .map(Tls::new)
                    .filter(each -> each.toString().equals(text.strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("is '" + text + "', known are: "
                            + Arrays.stream(PostgresConfig.Tls.values())
                                    .map(mode -> new Tls(mode).toString())
                                    .collect(Collectors.joining(", "))));
        }

        @Override
        public String toString() {
            return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
