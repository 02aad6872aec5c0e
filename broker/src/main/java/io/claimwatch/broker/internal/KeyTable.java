package io.claimwatch.broker.internal;

import io.claimwatch.contract.ApiKeys;
import io.vertx.core.Future;
import io.vertx.kafka.client.producer.KafkaWriteStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The valid API keys, as SHA-256 in hexadecimal with their tenants. The console, which makes and revokes them, tells the
 * gateways by a compacted topic; no secret is on it.
 */
public final class KeyTable implements ApiKeys, TopicReader.Row {
    private static final int LONGEST = 200;

    private final KafkaWriteStream<byte[], byte[]> producer;
    private final String topic;
    private final TopicReader reader;
    private final Map<String, String> tenants = new ConcurrentHashMap<>();

    KeyTable(Clients clients, KafkaWriteStream<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
        this.reader = new TopicReader(clients, topic, 1, this);
    }

    TopicReader reader() {
        return reader;
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            return;
        }
        if (record.value() == null) {
            tenants.remove(Keys.text(record.key()));
        } else {
            tenants.put(Keys.text(record.key()), Keys.text(record.value()));
        }
    }

    @Override
    public Optional<String> tenantOf(String key) {
        return key == null || key.length() > LONGEST ? Optional.empty() : Optional.ofNullable(tenants.get(hash(key)));
    }

    /** Whether any key is known; without one a gateway can take nothing. */
    public boolean isEmpty() {
        return tenants.isEmpty();
    }

    /**
     * Tells the gateways which keys are valid now; says only what has changed.
     *
     * @param valid SHA-256 of each key, with its tenant
     */
    public Future<Void> publish(Map<String, String> valid) {
        List<Future<?>> sent = new ArrayList<>();
        valid.forEach((hash, tenant) -> {
            if (!tenant.equals(tenants.get(hash))) {
                sent.add(producer.send(new ProducerRecord<>(topic, Keys.bytes(hash), Keys.bytes(tenant))));
            }
        });
        tenants.keySet().stream()
                .filter(hash -> !valid.containsKey(hash))
                .forEach(hash -> sent.add(producer.send(new ProducerRecord<>(topic, Keys.bytes(hash), null))));
        return Future.all(sent).mapEmpty();
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
