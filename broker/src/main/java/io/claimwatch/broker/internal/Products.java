package io.claimwatch.broker.internal;

import com.fasterxml.jackson.core.JacksonException;
import io.claimwatch.broker.BrokerStats;
import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Product;
import io.vertx.kafka.client.producer.KafkaWriteStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The catalogue of all tenants: written to a compacted topic, read from memory. */
public final class Products implements Catalogue, TopicReader.Row {
    private static final Logger LOG = LoggerFactory.getLogger(Products.class);
    private static final long PATIENCE_MS = 2_000;

    private final KafkaWriteStream<byte[], byte[]> producer;
    private final String topic;
    private final BrokerStats stats;
    private final TopicReader reader;
    private final Map<String, Product> known = new ConcurrentHashMap<>();
    private final AtomicLong written = new AtomicLong();

    Products(Clients clients, KafkaWriteStream<byte[], byte[]> producer, String topic, BrokerStats stats) {
        this.producer = producer;
        this.topic = topic;
        this.stats = stats;
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
        String key = Keys.text(record.key());
        if (record.value() == null) {
            known.remove(key);
            return;
        }
        try {
            Product product = Json.MAPPER.readValue(record.value(), Product.class);
            if (product == null || !key.equals(product.tenant() + '/' + product.id())) {
                ignored(record, "the key is not tenant/id");
                return;
            }
            known.put(key, product);
        } catch (JacksonException e) {
            ignored(record, "not a product in JSON");
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
    }

    /** Every process reads this topic, so none puts it to the dead letters; it stays where it is. */
    private void ignored(ConsumerRecord<byte[], byte[]> record, String why) {
        stats.invalid();
        LOG.warn("unreadable record {}/{}/{}: {}", record.topic(), record.partition(), record.offset(), why);
    }

    @Override
    public CompletionStage<Void> put(Product product) {
        byte[] key = Keys.product(product.tenant(), product.id());
        return producer.send(new ProducerRecord<>(topic, key, Keys.bytes(Json.write(product))))
                .<Void>map(metadata -> {
                    written.accumulateAndGet(metadata.offset() + 1, Math::max);
                    return null;
                })
                .toCompletionStage();
    }

    /** Of what this process wrote it finds all, of what others wrote what has arrived. */
    @Override
    public Optional<Product> find(String tenant, String id) {
        await(written.get());
        return Optional.ofNullable(known.get(tenant + '/' + id));
    }

    /** How far the catalogue has come here, what was written here included. */
    long seen() {
        return Math.max(written.get(), reader.position());
    }

    /** Waits until the catalogue has come so far, but not for ever: a topic made anew may never come so far. */
    void await(long offset) {
        try {
            if (reader.position() < offset && !reader.await(offset, PATIENCE_MS)) {
                stats.late();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many products are known. */
    public int size() {
        return known.size();
    }
}
