package io.claimwatch.broker.internal;

import io.claimwatch.broker.BrokerStats;
import io.vertx.core.Future;
import io.vertx.kafka.client.producer.KafkaWriteStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where records go that cannot be read: as they were, with the reason beside them. The key says where they came from, so
 * that meeting one again changes nothing.
 */
final class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    /** Ours have at most 385 bytes. */
    private static final int LONGEST_KEY = 4_096;

    private final KafkaWriteStream<byte[], byte[]> producer;
    private final String topic;
    private final BrokerStats stats;

    DeadLetters(KafkaWriteStream<byte[], byte[]> producer, String topic, BrokerStats stats) {
        this.producer = producer;
        this.topic = topic;
        this.stats = stats;
    }

    /** Completes when it is kept; of one that is too large for a record its place and the reason only. */
    Future<?> put(ConsumerRecord<byte[], byte[]> record, String reason) {
        stats.invalid();
        String from = record.topic() + "/" + record.partition() + "/" + record.offset();
        LOG.warn("unreadable record {}: {}", from, reason);
        byte[] value = record.value() == null ? new byte[0] : record.value();
        return producer.send(letter(record, from, value, reason)).recover(problem -> {
            if (!(problem instanceof RecordTooLargeException)) {
                return Future.failedFuture(problem);
            }
            LOG.warn("unreadable record {} is kept without its value: {}", from, problem.toString());
            return producer.send(letter(record, from, new byte[0], reason + "; left out, " + value.length + " bytes"));
        });
    }

    private ProducerRecord<byte[], byte[]> letter(
            ConsumerRecord<byte[], byte[]> record, String from, byte[] value, String reason) {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(topic, null, Keys.bytes(from), value);
        letter.headers()
                .add("claimwatch-reason", Keys.bytes(reason))
                .add("claimwatch-at", Keys.bytes(Long.toString(record.timestamp())));
        if (record.key() != null && record.key().length <= LONGEST_KEY) {
            letter.headers().add("claimwatch-key", record.key());
        }
        return letter;
    }
}
