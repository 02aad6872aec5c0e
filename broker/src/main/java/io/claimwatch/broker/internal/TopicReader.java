package io.claimwatch.broker.internal;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.kafka.client.consumer.KafkaReadStream;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a topic, or one partition of it, from its beginning, so that what it says is at hand in memory. Has started when it has read what was
 * there. The positions are guarded by this object's monitor.
 */
final class TopicReader extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);

    private final Clients clients;
    private final List<TopicPartition> partitions;
    private final Row row;
    private final Promise<Void> whole = Promise.promise();
    private final long[] positions;
    private KafkaReadStream<byte[], byte[]> stream;
    private Loop loop;
    private List<Long> wanted = List.of();

    /** Takes a record; a null value takes the key away. Called on one context. */
    interface Row {
        void take(ConsumerRecord<byte[], byte[]> record);
    }

    /** @param count how many partitions the topic has */
    TopicReader(Clients clients, String topic, int count, Row row) {
        this(
                clients,
                IntStream.range(0, count)
                        .mapToObj(number -> new TopicPartition(topic, number))
                        .toList(),
                row);
    }

    /** Of one partition only. */
    TopicReader(Clients clients, TopicPartition partition, Row row) {
        this(clients, List.of(partition), row);
    }

    private TopicReader(Clients clients, List<TopicPartition> partitions, Row row) {
        this.clients = clients;
        this.partitions = partitions;
        this.row = row;
        this.positions = new long[partitions.size()];
    }

    @Override
    public Future<?> start() {
        stream = clients.reader();
        loop = new Loop(vertx, context, stream, this::turn);
        return stream.assign(new HashSet<>(partitions))
                .compose(done -> stream.seekToBeginning(new HashSet<>(partitions)))
                .compose(done ->
                        Future.all(partitions.stream().map(stream::endOffsets).toList()))
                .compose(ends -> {
                    wanted = ends.list();
                    context.runOnContext(now -> loop.run());
                    return whole.future();
                });
    }

    private Future<?> turn(ConsumerRecords<byte[], byte[]> records) {
        records.forEach(this::take);
        return Future.all(partitions.stream().map(stream::position).toList()).onSuccess(at -> moved(at.list()));
    }

    /** Whatever one record does to its row, those that came with it are taken: they are not fetched again. */
    private void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            row.take(record);
        } catch (RuntimeException e) {
            LOG.error(
                    "record {}/{}/{} could not be taken: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getClass().getName());
        }
    }

    private void moved(List<Long> to) {
        boolean all = true;
        synchronized (this) {
            for (int i = 0; i < positions.length; i++) {
                positions[i] = to.get(i);
                all &= positions[i] >= wanted.get(i);
            }
            notifyAll();
        }
        if (all) {
            whole.tryComplete();
        }
    }

    /** Of a topic of one partition: the offset up to which everything was taken, exclusive. */
    synchronized long position() {
        return positions[0];
    }

    /**
     * Blocks until the position of a topic of one partition is reached; false when that takes longer than so many
     * milliseconds.
     */
    synchronized boolean await(long offset, long millis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = millis;
        while (positions[0] < offset && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        }
        return positions[0] >= offset;
    }

    @Override
    public Future<?> stop() {
        return loop.close();
    }
}
