package io.claimwatch.broker.internal;

import io.claimwatch.broker.PartitionJob;
import io.vertx.core.Future;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A partition while it is ours. Confined to the group's context. */
final class OpenPartition {
    private final TopicPartition partition;
    private PartitionLog log;
    private PartitionJob.Running running;
    private Mark kept;
    private boolean stopped;

    OpenPartition(TopicPartition partition) {
        this.partition = partition;
    }

    TopicPartition partition() {
        return partition;
    }

    boolean stopped() {
        return stopped;
    }

    void opened(PartitionLog its) {
        log = its;
        kept = its.begin();
    }

    /** The job may come when the partition has gone already. */
    Future<Void> working(PartitionJob.Running its) {
        running = its;
        return stopped ? its.stop() : Future.succeededFuture();
    }

    Mark begin() {
        return log == null ? null : log.begin();
    }

    /** Records that come before the partition is open were fetched from the wrong place and are fetched again. */
    void add(List<ConsumerRecord<byte[], byte[]>> records) {
        if (log != null) {
            log.add(records);
        }
    }

    boolean full() {
        return log != null && log.full();
    }

    boolean hungry() {
        return log != null && log.hungry();
    }

    /** What is to be kept with the group; null when that has not moved. */
    Mark moved() {
        Mark now = log == null ? null : log.mark();
        if (now == null || kept != null && now.done() <= kept.done()) {
            return null;
        }
        kept = now;
        return now;
    }

    void notKept() {
        kept = null;
    }

    long doneTo() {
        Mark now = log == null ? null : log.mark();
        return now == null ? kept == null ? Long.MAX_VALUE : kept.done() : now.done();
    }

    Future<Void> stop() {
        stopped = true;
        PartitionJob.Running its = running;
        running = null;
        return its == null ? Future.succeededFuture() : its.stop();
    }
}
