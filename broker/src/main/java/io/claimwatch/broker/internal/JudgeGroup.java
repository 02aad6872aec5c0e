package io.claimwatch.broker.internal;

import io.claimwatch.broker.PartitionJob;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.kafka.client.consumer.KafkaReadStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A detector's membership in the group: takes over the partitions it is given, feeds each to a job of its own, and keeps
 * with the group how far each has come. Everything here runs on one context.
 *
 * <p>A partition: {@code assigned → opening (mark and standing are read) → open → revoked}. When it goes to another
 * member, the job here may finish its batch while the other already works: both find the same flags under the same ids.
 */
final class JudgeGroup extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(JudgeGroup.class);
    private static final long KEEP_EVERY_MS = 200;
    private static final long LAG_EVERY_MS = 2_000;

    private final Parts parts;
    private final PartitionJob job;
    private final Map<TopicPartition, OpenPartition> open = new HashMap<>();
    private final Set<TopicPartition> paused = new HashSet<>();
    private KafkaReadStream<byte[], byte[]> stream;
    private PartitionOpening opening;
    private Loop loop;
    private long keptAt;
    private long measuredAt;

    JudgeGroup(Parts parts, PartitionJob job) {
        this.parts = parts;
        this.job = job;
    }

    @Override
    public Future<?> start() {
        stream = parts.clients().member(parts.detectors(), Clients.SOON_MS);
        opening = new PartitionOpening(vertx, parts, stream, job);
        stream.partitionsAssignedHandler(given -> context.runOnContext(now -> given.forEach(this::take)));
        stream.partitionsRevokedHandler(gone -> context.runOnContext(now -> gone.forEach(this::giveUp)));
        loop = new Loop(vertx, context, stream, this::turn);
        return stream.subscribe(Set.of(parts.topics().segments()))
                .onSuccess(done -> context.runOnContext(now -> loop.run()));
    }

    private void take(TopicPartition partition) {
        parts.stats().rebalanced();
        giveUp(partition);
        OpenPartition mine = new OpenPartition(partition);
        open.put(partition, mine);
        opening.open(mine)
                .onSuccess(done -> LOG.info("partition {} taken over at {}", partition, mine.begin()))
                .onFailure(problem -> retry(mine, problem));
    }

    private void retry(OpenPartition mine, Throwable problem) {
        if (open.get(mine.partition()) == mine) {
            parts.stats().retry();
            LOG.warn("partition {} could not be taken over, trying again: {}", mine.partition(), problem.toString());
            vertx.setTimer(KEEP_EVERY_MS, timer -> {
                if (open.get(mine.partition()) == mine) {
                    take(mine.partition());
                }
            });
        }
    }

    private void giveUp(TopicPartition partition) {
        OpenPartition mine = open.remove(partition);
        paused.remove(partition);
        if (mine != null) {
            LOG.info("partition {} given up", partition);
            mine.stop();
        }
    }

    private Future<?> turn(ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            OpenPartition mine = open.get(partition);
            List<ConsumerRecord<byte[], byte[]>> its = records.records(partition);
            if (mine != null) {
                mine.add(its);
            }
        }
        balance();
        long now = System.nanoTime() / 1_000_000;
        if (now - keptAt >= KEEP_EVERY_MS) {
            keptAt = now;
            keep();
        }
        if (now - measuredAt >= LAG_EVERY_MS && !open.isEmpty()) {
            measuredAt = now;
            measure();
        }
        return Future.succeededFuture();
    }

    /** A partition whose job is behind is not fetched from until it has caught up. */
    private void balance() {
        Set<TopicPartition> stop = new HashSet<>();
        Set<TopicPartition> go = new HashSet<>();
        open.forEach((partition, mine) -> {
            if (mine.full() && paused.add(partition)) {
                stop.add(partition);
            } else if (mine.hungry() && paused.remove(partition)) {
                go.add(partition);
            }
        });
        if (!stop.isEmpty()) {
            stream.pause(stop);
        }
        if (!go.isEmpty()) {
            stream.resume(go);
        }
    }

    /** What is not kept is judged again by whoever comes next; so a failure here is no more than remarked. */
    private Future<?> keep() {
        Map<TopicPartition, OffsetAndMetadata> marks = new HashMap<>();
        open.forEach((partition, mine) -> {
            Mark moved = mine.moved();
            if (moved != null) {
                marks.put(partition, moved.written());
            }
        });
        return marks.isEmpty()
                ? Future.succeededFuture()
                : stream.commit(marks).onFailure(problem -> {
                    LOG.debug("positions not kept, they will be soon: {}", problem.toString());
                    marks.keySet().forEach(partition -> {
                        OpenPartition mine = open.get(partition);
                        if (mine != null) {
                            mine.notKept();
                        }
                    });
                });
    }

    private void measure() {
        Set<TopicPartition> mine = Set.copyOf(open.keySet());
        stream.endOffsets(mine)
                .onSuccess(ends -> context.runOnContext(now -> {
                    long behind = 0;
                    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                        OpenPartition its = open.get(end.getKey());
                        behind += its == null ? 0 : Math.max(0, end.getValue() - its.doneTo());
                    }
                    parts.stats().lag(behind);
                }));
    }

    @Override
    public Future<?> stop() {
        List<Future<Void>> stopped =
                open.values().stream().map(OpenPartition::stop).toList();
        return Future.join(stopped).transform(done -> keep().transform(kept -> loop.close()));
    }
}
