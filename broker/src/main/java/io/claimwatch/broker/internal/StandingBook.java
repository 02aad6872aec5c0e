package io.claimwatch.broker.internal;

import io.claimwatch.contract.Json;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.contract.Showcase;
import io.vertx.core.Future;
import io.vertx.kafka.client.producer.KafkaWriteStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What stands in the rooms of one partition, in memory and in the topic. Guarded by its owner. */
final class StandingBook {
    private final KafkaWriteStream<byte[], byte[]> producer;
    private final String topic;
    private final int partition;
    private final Map<String, Standing> rooms = new HashMap<>();

    StandingBook(KafkaWriteStream<byte[], byte[]> producer, String topic, int partition) {
        this.producer = producer;
        this.topic = topic;
        this.partition = partition;
    }

    /** A record of the topic, when the partition is taken over. */
    void restore(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return;
        }
        Standing read = Standing.read(record);
        if (read != null) {
            rooms.put(Keys.text(record.key()), read);
        }
    }

    /** Completes when it is kept; null when there is nothing to keep. */
    Future<?> take(RoomEvent event, long position) {
        if (!(event instanceof SessionStart || event instanceof Showcase)) {
            return null;
        }
        String key = event.tenant() + '/' + event.room();
        Standing before = rooms.getOrDefault(key, Standing.none(event.tenant(), event.room()));
        Standing after = before.with(event, position);
        if (after.equals(before)) {
            return null;
        }
        rooms.put(key, after);
        return producer.send(new ProducerRecord<>(topic, partition, Keys.bytes(key), Keys.bytes(Json.write(after))));
    }

    List<RoomEvent> before(String tenant, String room, String session, long position) {
        Standing standing = rooms.get(tenant + '/' + room);
        return standing == null ? List.of() : standing.before(session, position);
    }
}
