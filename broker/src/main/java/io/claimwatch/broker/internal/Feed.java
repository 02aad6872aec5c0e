package io.claimwatch.broker.internal;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.kafka.client.consumer.KafkaReadStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a topic into a store, batch by batch: offsets move when the store has the batch. While the store is away the
 * batch waits here and nothing more is fetched.
 */
final class Feed extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final long PAUSE_MS = 300;

    private final Parts parts;
    private final String topic;
    private final String group;
    private final int waitMs;
    private final Function<List<ConsumerRecord<byte[], byte[]>>, Future<?>> take;
    private KafkaReadStream<byte[], byte[]> stream;
    private Insistence store;
    private Loop loop;
    private boolean stopping;

    /**
     * @param waitMs how long little may wait for more, as with {@link Clients#member}
     * @param take completes when the records, which are in order, are in the store
     */
    Feed(
            Parts parts,
            String topic,
            String group,
            int waitMs,
            Function<List<ConsumerRecord<byte[], byte[]>>, Future<?>> take) {
        this.parts = parts;
        this.topic = topic;
        this.group = group;
        this.waitMs = waitMs;
        this.take = take;
    }

    @Override
    public Future<?> start() {
        stream = parts.clients().member(group, waitMs);
        store = new Insistence(vertx, context, PAUSE_MS, this::goesOn);
        loop = new Loop(vertx, context, stream, this::turn);
        return stream.subscribe(Set.of(topic)).onSuccess(done -> context.runOnContext(now -> loop.run()));
    }

    private Future<?> turn(ConsumerRecords<byte[], byte[]> records) {
        if (records.isEmpty()) {
            return Future.succeededFuture();
        }
        List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>(records.count());
        Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> its = records.records(partition);
            batch.addAll(its);
            ends.put(partition, new OffsetAndMetadata(its.get(its.size() - 1).offset() + 1));
        }
        return store.on(() -> take.apply(batch)).compose(stored -> {
            if (!stored) {
                return Future.succeededFuture(); // Given up because we stop.
            }
            parts.stats().stored(batch.size());
            return commit(ends);
        });
    }

    private boolean goesOn(Throwable problem) {
        if (!stopping) {
            parts.stats().retry();
            LOG.warn("the store takes nothing from {} now, trying again: {}", topic, problem.toString());
        }
        return !stopping;
    }

    /** When that fails the batch comes again, and the store leaves out what it has. */
    private Future<?> commit(Map<TopicPartition, OffsetAndMetadata> ends) {
        stream.commit(ends).onFailure(problem -> LOG.info("offsets of {} not kept: {}", topic, problem.toString()));
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        stopping = true;
        return loop.close();
    }
}
