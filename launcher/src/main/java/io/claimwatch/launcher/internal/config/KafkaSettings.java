package io.claimwatch.launcher.internal.config;

import io.claimwatch.broker.BrokerConfig;
import io.claimwatch.broker.BrokerConfig.TopicPlan;
import io.claimwatch.broker.BrokerSecurity;
import java.nio.file.Path;
import java.time.Duration;

/** Reads how to reach Kafka; the records themselves know what is allowed. */
public final class KafkaSettings {
    private KafkaSettings() {}

    /**
     * Names of this process at the broker.
     *
     * @param console of the console's store: consoles that share a store share a name, others have one each
     */
    public record Names(String console) {
        public Names {
            if (!console.matches("[A-Za-z0-9._-]{1,100}")) {
                throw new IllegalArgumentException("console may have letters, digits, dots, dashes and underscores");
            }
        }
    }

    static Names names(Settings settings) {
        String console = settings.text("kafka.console", "console");
        return settings.checked("kafka", new Names("console"), () -> new Names(console));
    }

    static BrokerConfig read(Settings settings) {
        BrokerConfig usual = BrokerConfig.NONE;
        String servers = settings.text("kafka.servers", null);
        String prefix = settings.text("kafka.prefix", usual.prefix());
        boolean create = settings.yesOrNo("kafka.create-topics", usual.topics().create());
        int partitions = settings.whole("kafka.partitions", usual.topics().partitions(), 1, 10_000);
        int replication = settings.whole("kafka.replication", usual.topics().replication(), 0, 100);
        int queue = settings.whole("kafka.max-queued-events", usual.queue(), 1, 10_000_000);
        long bytes = settings.large("kafka.max-queued-bytes", usual.queueBytes(), 1 << 20, 16L << 30);
        Duration session = settings.duration("kafka.session", usual.session());
        Duration connect = settings.duration("kafka.connect", usual.connect());
        BrokerSecurity security = security(settings);
        TopicPlan topics = new TopicPlan(create, partitions, replication);
        return settings.checked(
                "kafka",
                usual,
                () -> new BrokerConfig(servers, prefix, security, topics, queue, bytes, session, connect));
    }

    private static BrokerSecurity security(Settings settings) {
        BrokerSecurity usual = BrokerSecurity.PLAIN;
        String protocol = settings.text("kafka.security", usual.protocol());
        Path trust = settings.path("kafka.trust-store", null);
        String trustPassword = secret(settings, "kafka.trust-password");
        Path key = settings.path("kafka.key-store", null);
        String keyPassword = secret(settings, "kafka.key-password");
        String mechanism = settings.text("kafka.mechanism", usual.mechanism());
        String user = settings.text("kafka.user", null);
        String password = secret(settings, "kafka.password");
        return settings.checked(
                "kafka",
                usual,
                () -> new BrokerSecurity(protocol, trust, trustPassword, key, keyPassword, mechanism, user, password));
    }

    private static String secret(Settings settings, String key) {
        String secret = settings.secret(key);
        return secret.isEmpty() ? null : secret;
    }
}
