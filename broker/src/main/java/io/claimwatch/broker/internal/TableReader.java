package io.claimwatch.broker.internal;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.kafka.client.consumer.KafkaReadStream;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Follows a topic of one partition from its beginning, so that what it says is at hand in memory. Has started when it has
 * read what was there. The position is guarded by this object's monitor.
 */
final class TableReader extends VerticleBase {
    private final Clients clients;
    private final TopicPartition partition;
    private final Row row;
    private final Promise<Void> whole = Promise.promise();
    private KafkaReadStream<byte[], byte[]> stream;
    private Loop loop;
    private long wanted;
    private long position;

    /** Takes a record; a null value takes the key away. Called on one context. */
    interface Row {
        void take(ConsumerRecord<byte[], byte[]> record);
    }

    TableReader(Clients clients, String topic, Row row) {
        this.clients = clients;
        this.partition = new TopicPartition(topic, 0);
        this.row = row;
    }

    @Override
    public Future<?> start() {
        stream = clients.reader();
        loop = new Loop(vertx, context, stream, this::turn);
        Set<TopicPartition> only = Set.of(partition);
        return stream.assign(only)
                .compose(done -> stream.seekToBeginning(only))
                .compose(done -> stream.endOffsets(partition))
                .compose(end -> {
                    wanted = end;
                    context.runOnContext(now -> loop.run());
                    return whole.future();
                });
    }

    private Future<?> turn(ConsumerRecords<byte[], byte[]> records) {
        records.forEach(row::take);
        return stream.position(partition).onSuccess(this::moved);
    }

    private void moved(long to) {
        synchronized (this) {
            position = to;
            notifyAll();
        }
        if (to >= wanted) {
            whole.tryComplete();
        }
    }

    /** The offset up to which everything was taken, exclusive. */
    synchronized long position() {
        return position;
    }

    /** Blocks until the position is reached; false when that takes longer than so many milliseconds. */
    synchronized boolean await(long offset, long millis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = millis;
        while (position < offset && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        }
        return position >= offset;
    }

    @Override
    public Future<?> stop() {
        return loop.close();
    }
}
