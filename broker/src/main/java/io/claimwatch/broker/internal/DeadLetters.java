package io.claimwatch.broker.internal;

import io.claimwatch.broker.BrokerStats;
import io.vertx.core.Future;
import io.vertx.kafka.client.producer.KafkaWriteStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where records go that cannot be read: as they were, with the reason beside them. The key says where they came from, so
 * that meeting one again changes nothing.
 */
final class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final KafkaWriteStream<byte[], byte[]> producer;
    private final String topic;
    private final BrokerStats stats;

    DeadLetters(KafkaWriteStream<byte[], byte[]> producer, String topic, BrokerStats stats) {
        this.producer = producer;
        this.topic = topic;
        this.stats = stats;
    }

    /** Completes when it is kept. */
    Future<?> put(ConsumerRecord<byte[], byte[]> record, String reason) {
        stats.invalid();
        String from = record.topic() + "/" + record.partition() + "/" + record.offset();
        LOG.warn("unreadable record {}: {}", from, reason);
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                topic, null, Keys.bytes(from), record.value() == null ? new byte[0] : record.value());
        letter.headers()
                .add("claimwatch-reason", Keys.bytes(reason))
                .add("claimwatch-at", Keys.bytes(Long.toString(record.timestamp())));
        if (record.key() != null) {
            letter.headers().add("claimwatch-key", record.key());
        }
        return producer.send(letter);
    }
}
