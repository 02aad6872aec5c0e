package io.claimwatch.broker.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.claimwatch.broker.BrokerConfig;
import io.claimwatch.broker.BrokerStats;
import io.claimwatch.contract.CaptionField;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Lane;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.contract.SessionStart;
import io.vertx.core.Future;
import io.vertx.kafka.client.producer.KafkaWriteStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * The gateway's end of the log: an append completes when all in-sync replicas have it. What waits is bounded; beyond
 * that, appends are refused until the broker has caught up. Reading is the detectors' business: here only what a change
 * is told by is remembered.
 */
public final class Intake implements SegmentLog {
    /** How far the catalogue had come when the words were taken: whoever judges them must have come as far. */
    static final String PRODUCTS = "claimwatch-products";

    private static final ObjectWriter WRITER = Json.MAPPER.writerFor(RoomEvent.class);
    private static final int OVERHEAD = 128;

    private final KafkaWriteStream<byte[], byte[]> producer;
    private final String topic;
    private final int maxEvents;
    private final long maxBytes;
    private final LongSupplier products;
    private final BrokerStats stats;
    private final Sessions sessions;
    private final SentLanes lanes = new SentLanes();
    private int events;
    private long bytes;

    /** @param products how far the catalogue has come */
    Intake(
            KafkaWriteStream<byte[], byte[]> producer,
            String topic,
            BrokerConfig config,
            LongSupplier products,
            Sessions sessions,
            BrokerStats stats) {
        this.producer = producer;
        this.topic = topic;
        this.maxEvents = config.queue();
        this.maxBytes = config.queueBytes();
        this.products = products;
        this.sessions = sessions;
        this.stats = stats;
    }

    @Override
    public CompletionStage<List<Appended>> append(List<RoomEvent> given) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(given.size());
        long size = 0;
        for (RoomEvent event : given) {
            ProducerRecord<byte[], byte[]> record = record(event);
            size += record.value().length + OVERHEAD;
            records.add(record);
        }
        return append(given, records, size);
    }

    private CompletionStage<List<Appended>> append(
            List<RoomEvent> given, List<ProducerRecord<byte[], byte[]>> records, long size) {
        List<CompletableFuture<Appended>> answers = new ArrayList<>(given.size());
        synchronized (this) {
            // One larger than the whole queue is taken when nothing else waits, or it never would be.
            if (events > 0 && (events + given.size() > maxEvents || bytes + size > maxBytes)) {
                stats.refused();
                return CompletableFuture.failedFuture(
                        new Refused("Too much waits for the broker; try again in a moment", true, null));
            }
            events += given.size();
            bytes += size;
            stats.queued(given.size());
            for (int i = 0; i < given.size(); i++) {
                answers.add(append(given.get(i), records.get(i)));
            }
        }
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .whenComplete((done, problem) -> release(given.size(), size))
                .thenApply(done -> answers.stream().map(CompletableFuture::join).toList());
    }

    private synchronized void release(int count, long size) {
        events -= count;
        bytes -= size;
        stats.queued(-count);
    }

    /** Under the lock, so that a lane's records are sent in their order. */
    private CompletableFuture<Appended> append(RoomEvent event, ProducerRecord<byte[], byte[]> record) {
        Lane lane = event.lane();
        SentLanes.Sent known = lanes.of(lane);
        if (event.sequence() <= known.sequence()) {
            stats.duplicate();
            // Not before the first of the two is durable, for that is what an acknowledgement says.
            return known.durable().thenApply(last -> new Appended(0, last));
        }
        boolean hypothesis = event instanceof Segment segment && !segment.isFinal();
        CompletableFuture<Long> offset = new CompletableFuture<>();
        CompletableFuture<Long> durable = offset.thenApply(at -> event.sequence());
        if (!hypothesis) {
            lanes.sent(event, durable);
        }
        send(event, record)
                .onComplete(
                        metadata -> {
                            stats.appended(1);
                            offset.complete(metadata.offset());
                        },
                        problem -> {
                            lanes.forget(lane);
                            offset.completeExceptionally(new Refused(
                                    "The broker refused it: "
                                            + problem.getClass().getSimpleName(),
                                    false,
                                    problem));
                        });
        long last = hypothesis ? known.sequence() : event.sequence();
        return offset.thenApply(at -> new Appended(at + 1, last));
    }

    /** Taken is an announcement when the other gateways know it too: its sender may change it at any of them. */
    private Future<RecordMetadata> send(RoomEvent event, ProducerRecord<byte[], byte[]> record) {
        Future<RecordMetadata> sent = producer.send(record);
        return event instanceof SessionStart start
                ? Future.all(sent, sessions.tell(start)).map(both -> sent.result())
                : sent;
    }

    private ProducerRecord<byte[], byte[]> record(RoomEvent event) {
        try {
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(topic, Keys.room(event), WRITER.writeValueAsBytes(event));
            long seen = products.getAsLong();
            if (seen > 0) {
                record.headers().add(PRODUCTS, Keys.bytes(Long.toString(seen)));
            }
            return record;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + event.getClass(), e);
        }
    }

    /**
     * Of what went through this process, the latest used lanes. After a restart it is -1: what is then sent again goes
     * in again, and whoever reads the topic leaves it out. Of announcements also what another gateway took: were its clock
     * ahead of ours, a change that we number by ours would be left out as well.
     */
    @Override
    public long lastSequence(Lane lane) {
        return Math.max(lanes.durable(lane), sessions.sequence(lane));
    }

    @Override
    public List<Logged> read(long after, int max) {
        throw new UnsupportedOperationException("the gateway's end of the log is not read");
    }

    @Override
    public long end() {
        return 0;
    }

    /** Only of what a page shows is the last known, for as long as its lane is; no more is asked of a gateway. */
    @Override
    public List<Segment> around(String tenant, String room, String session, long sequence, int before, int after) {
        return Arrays.stream(CaptionField.values())
                .map(field -> lanes.of(new Lane(tenant, field.source(), room, session))
                        .caption())
                .filter(caption -> caption != null && caption.sequence() == sequence)
                .toList();
    }

    /** The announcement, whichever gateway took it; needs {@link Sessions#announced()} to be read here. Blocks. */
    @Override
    public List<RoomEvent> standing(String tenant, String room, String session, long before) {
        SessionStart start = sessions.of(tenant, room, session);
        return start == null ? List.of() : List.of(start);
    }

    @Override
    public AutoCloseable onAppend(LongConsumer listener) {
        throw new UnsupportedOperationException("the gateway's end of the log is not read");
    }
}
