package io.claimwatch.broker.internal;

import io.claimwatch.broker.BrokerConfig;
import io.claimwatch.broker.BrokerSecurity;
import io.vertx.core.Vertx;
import io.vertx.kafka.client.consumer.KafkaReadStream;
import io.vertx.kafka.client.producer.KafkaWriteStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the clients, each with the settings that what we promise rests on. */
final class Clients {
    private static final Logger LOG = LoggerFactory.getLogger(Clients.class);
    private static final int BATCH = 2_000;

    /**
     * At thousands of segments a second most of what one costs is requests and transactions: so long a producer waits for
     * more to send together, and a broker for more to hand out together, to those who are waited for and to others.
     */
    private static final int LINGER_MS = 5;

    static final int SOON_MS = 20;
    static final int LATER_MS = 100;
    private static final int FETCH_BYTES = 256 << 10;

    private static final int STORE_PATIENCE_MS = 15 * 60_000;
    private static final int ADMIN_PATIENCE_MS = 5_000;

    private final Vertx vertx;
    private final BrokerConfig config;

    Clients(Vertx vertx, BrokerConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    /**
     * Acknowledged by all in-sync replicas, without duplicates by retries. Nothing is ever given up while the process
     * lives: a record given up between two that arrive would be a gap that nobody notices.
     */
    KafkaWriteStream<byte[], byte[]> producer() {
        Map<String, Object> settings = common();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.MAX_VALUE);
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, Math.max(32L << 20, 2 * config.queueBytes()));
        KafkaWriteStream<byte[], byte[]> stream = KafkaWriteStream.create(
                vertx, new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
        // What fails is told to whoever sent it; nothing is unhandled.
        return stream.exceptionHandler(problem -> LOG.debug("not sent: {}", problem.toString()));
    }

    /**
     * A member of a group; offsets move only when we say so.
     *
     * @param waitMs how long little may wait for more
     */
    KafkaReadStream<byte[], byte[]> member(String group, int waitMs) {
        Map<String, Object> settings = reading();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) config.session().toMillis());
        settings.put(
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                (int) config.session().toMillis() / 3);
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, STORE_PATIENCE_MS);
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, FETCH_BYTES);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, waitMs);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return stream(settings);
    }

    /** Reads given partitions, outside of any group. */
    KafkaReadStream<byte[], byte[]> reader() {
        return stream(reading());
    }

    private KafkaReadStream<byte[], byte[]> stream(Map<String, Object> settings) {
        return KafkaReadStream.create(
                vertx, new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    Admin admin() {
        Map<String, Object> settings = common();
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ADMIN_PATIENCE_MS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ADMIN_PATIENCE_MS / 2);
        return Admin.create(settings);
    }

    private Map<String, Object> reading() {
        Map<String, Object> settings = common();
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    private Map<String, Object> common() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, config.servers());
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "claimwatch");
        settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 30_000);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        // Metrics and configuration dumps are read through our own meters; client telemetry is not asked for.
        settings.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        secure(settings, config.security());
        return settings;
    }

    static void secure(Map<String, Object> settings, BrokerSecurity security) {
        settings.put(
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                security.protocol().toUpperCase(Locale.ROOT).replace('-', '_'));
        if (security.tls() && security.trustStore() != null) {
            settings.put(
                    SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG,
                    security.trustStore().toString());
            settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, type(security.trustStore()));
            put(settings, SslConfigs.SSL_TRUSTSTORE_PASSWORD_CONFIG, security.trustPassword());
        }
        if (security.tls() && security.keyStore() != null) {
            settings.put(
                    SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG, security.keyStore().toString());
            settings.put(SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, type(security.keyStore()));
            boolean pem = type(security.keyStore()).equals("PEM");
            put(
                    settings,
                    pem ? SslConfigs.SSL_KEY_PASSWORD_CONFIG : SslConfigs.SSL_KEYSTORE_PASSWORD_CONFIG,
                    security.keyPassword());
        }
        if (security.sasl()) {
            settings.put(SaslConfigs.SASL_MECHANISM, security.mechanism());
            settings.put(SaslConfigs.SASL_JAAS_CONFIG, jaas(security));
        }
    }

    private static void put(Map<String, Object> settings, String key, String value) {
        if (value != null) {
            settings.put(key, value);
        }
    }

    private static String type(Path store) {
        String name = store.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".pem") ? "PEM" : name.endsWith(".jks") ? "JKS" : "PKCS12";
    }

    private static String jaas(BrokerSecurity security) {
        String module = security.mechanism().equals("PLAIN") ? "plain.Plain" : "scram.Scram";
        return "org.apache.kafka.common.security." + module + "LoginModule required username=\""
                + quoted(security.user()) + "\" password=\"" + quoted(security.password()) + "\";";
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
