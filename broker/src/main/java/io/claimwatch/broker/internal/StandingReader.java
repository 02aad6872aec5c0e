package io.claimwatch.broker.internal;

import com.fasterxml.jackson.core.JacksonException;
import io.claimwatch.contract.Json;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.kafka.client.consumer.KafkaReadStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows what stands in all rooms, for a gateway. Has started when it has read what was there. */
final class StandingReader extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(StandingReader.class);

    private final Clients clients;
    private final Set<TopicPartition> partitions;
    private final Announcements announcements;
    private final Promise<Void> whole = Promise.promise();
    private KafkaReadStream<byte[], byte[]> stream;
    private Loop loop;
    private long wanted;

    StandingReader(Clients clients, String topic, int partitions, Announcements announcements) {
        this.clients = clients;
        this.partitions = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toSet());
        this.announcements = announcements;
    }

    @Override
    public Future<?> start() {
        stream = clients.reader();
        loop = new Loop(vertx, context, stream, this::turn);
        return stream.assign(partitions)
                .compose(done -> stream.seekToBeginning(partitions))
                .compose(done -> sum(partitions.stream().map(stream::endOffsets).toList()))
                .compose(end -> {
                    wanted = end;
                    context.runOnContext(now -> loop.run());
                    return whole.future();
                });
    }

    private Future<?> turn(ConsumerRecords<byte[], byte[]> records) {
        records.forEach(this::take);
        if (whole.future().isComplete()) {
            return Future.succeededFuture();
        }
        return sum(partitions.stream().map(stream::position).toList()).onSuccess(at -> {
            if (at >= wanted) {
                whole.tryComplete();
            }
        });
    }

    private static Future<Long> sum(List<Future<Long>> offsets) {
        return Future.all(offsets)
                .map(done ->
                        done.<Long>list().stream().mapToLong(Long::longValue).sum());
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            Standing standing = Json.MAPPER.readValue(record.value(), Standing.class);
            for (Standing.Session session : standing.sessions()) {
                if (session.start() != null) {
                    announcements.heard(session.start());
                }
            }
        } catch (JacksonException e) {
            LOG.warn("unreadable record {}/{}/{}", record.topic(), record.partition(), record.offset());
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
    }

    @Override
    public Future<?> stop() {
        return loop.close();
    }
}
