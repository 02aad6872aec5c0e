package io.claimwatch.broker.internal;

import com.fasterxml.jackson.core.JacksonException;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Lane;
import io.claimwatch.contract.SegmentLog.Refused;
import io.claimwatch.contract.SessionStart;
import io.vertx.core.Future;
import io.vertx.kafka.client.producer.KafkaWriteStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How broadcasts were announced, for the gateways, which must know it to take a change. A gateway writes what it takes to
 * a compacted topic, and before it answers reads that topic to its end: so what one gateway has acknowledged all know.
 * What a platform wrote to {@code segments} itself comes by {@code showcase}, once a detector has judged by it.
 */
final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final long PATIENCE_MS = 2_000;

    private final KafkaWriteStream<byte[], byte[]> producer;
    private final Admin admin;
    private final TopicPartition partition;
    private final Announcements known = new Announcements();
    private final TopicReader announced;
    private final TopicReader judged;

    Sessions(Clients clients, Admin admin, KafkaWriteStream<byte[], byte[]> producer, Topics topics, int partitions) {
        this.producer = producer;
        this.admin = admin;
        this.partition = new TopicPartition(topics.sessions(), 0);
        this.announced = new TopicReader(clients, topics.sessions(), 1, this::announced);
        this.judged = new TopicReader(clients, topics.showcase(), partitions, this::judged);
    }

    /** What gateways announced. */
    TopicReader announced() {
        return announced;
    }

    /** What detectors judge by. Start it when the other has started: what was announced counts for more. */
    TopicReader judged() {
        return judged;
    }

    /** Completes when every gateway that asks from now on will know it. */
    Future<?> tell(SessionStart start) {
        byte[] key = Keys.session(start.tenant(), start.room(), start.session());
        return producer.send(new ProducerRecord<>(partition.topic(), key, Keys.bytes(Json.write(start))));
    }

    /**
     * The latest announcement that any gateway has acknowledged; null if there is none. Blocks.
     *
     * @throws Refused when that cannot be found out now
     */
    SessionStart of(String tenant, String room, String session) {
        readToEnd();
        return known.of(tenant, room, session);
    }

    /** Of a lane by which a broadcast was announced, the announcement's number, as far as was read; otherwise -1. */
    long sequence(Lane lane) {
        SessionStart start = known.of(lane.tenant(), lane.room(), lane.session());
        return start != null && start.source().equals(lane.source()) ? start.sequence() : -1;
    }

    private void readToEnd() {
        try {
            ListOffsetsOptions patience = new ListOffsetsOptions().timeoutMs((int) PATIENCE_MS);
            long end = admin.listOffsets(Map.of(partition, OffsetSpec.latest()), patience)
                    .partitionResult(partition)
                    .get()
                    .offset();
            if (!announced.await(end, PATIENCE_MS)) {
                throw new Refused("The broker does not hand out the announcements in time", true, null);
            }
        } catch (ExecutionException e) {
            throw new Refused("The broker does not tell where the announcements end", true, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Stopped while waiting for the broker", true, e);
        }
    }

    private void announced(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            SessionStart start = Json.MAPPER.readValue(record.value(), SessionStart.class);
            if (start != null
                    && Stream.of(start.tenant(), start.source(), start.room(), start.session())
                            .allMatch(Objects::nonNull)) {
                known.announced(start);
                return;
            }
        } catch (JacksonException ignored) {
            // Remarked below: its message may quote what is in a title.
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
        LOG.warn("unreadable record {}/{}/{}", record.topic(), record.partition(), record.offset());
    }

    private void judged(ConsumerRecord<byte[], byte[]> record) {
        Standing standing = record.value() == null ? null : Standing.read(record);
        if (standing != null) {
            standing.sessions().stream()
                    .map(Standing.Session::start)
                    .filter(Objects::nonNull)
                    .forEach(known::judged);
        }
    }
}
