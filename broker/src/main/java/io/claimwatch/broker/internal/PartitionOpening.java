package io.claimwatch.broker.internal;

import io.claimwatch.broker.PartitionJob;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.kafka.client.consumer.KafkaReadStream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a partition over: where its predecessor stood, what stands in its rooms, then the job. */
final class PartitionOpening {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionOpening.class);

    /** Corrections look back two minutes, a statement that must be made is waited for some more. */
    private static final long LOOK_BACK_MS = 600_000;

    private final Vertx vertx;
    private final Parts parts;
    private final KafkaReadStream<byte[], byte[]> stream;
    private final PartitionJob job;

    PartitionOpening(Vertx vertx, Parts parts, KafkaReadStream<byte[], byte[]> stream, PartitionJob job) {
        this.vertx = vertx;
        this.parts = parts;
        this.stream = stream;
        this.job = job;
    }

    /** Call on the group's context. */
    Future<Void> open(OpenPartition mine) {
        TopicPartition partition = mine.partition();
        StandingBook standing =
                new StandingBook(parts.producer(), parts.topics().showcase(), partition.partition());
        Context context = vertx.getOrCreateContext();
        return Future.all(kept(partition), stream.beginningOffsets(partition), restore(standing, partition))
                .compose(found -> {
                    OffsetAndMetadata kept = found.resultAt(0);
                    long first = found.<Long>resultAt(1);
                    expired(partition, kept, first);
                    Mark begin = Mark.read(kept, first);
                    return stream.seek(partition, begin.from()).map(begin);
                })
                .compose(begin -> {
                    Promise<Void> working = Promise.promise();
                    context.runOnContext(now -> work(mine, begin, standing).onComplete(working));
                    return working.future();
                });
    }

    /** Asked of the administration: the method of the stream calls one that the consumer no longer has. */
    private Future<OffsetAndMetadata> kept(TopicPartition partition) {
        return Future.fromCompletionStage(parts.admin()
                .listConsumerGroupOffsets(parts.detectors())
                .partitionsToOffsetAndMetadata()
                .toCompletionStage()
                .thenApply(offsets -> offsets.get(partition)));
    }

    private Future<Void> work(OpenPartition mine, Mark begin, StandingBook standing) {
        if (mine.stopped()) {
            return Future.succeededFuture();
        }
        int number = mine.partition().partition();
        PartitionLog log = new PartitionLog(
                begin, parts.products(), parts.dead(), standing, parts.stats(), new Footsteps(LOOK_BACK_MS));
        mine.opened(log);
        PartitionSink sink = new PartitionSink(parts.producer(), parts.topics().flags(), number, log, parts.stats());
        return job.start(number, log, sink).compose(mine::working);
    }

    private void expired(TopicPartition partition, OffsetAndMetadata kept, long first) {
        if (kept != null && kept.offset() < first) {
            parts.stats().expired(first - kept.offset());
            LOG.error(
                    "{} records of {} were deleted by the broker before they were judged",
                    first - kept.offset(),
                    partition);
        }
    }

    /** Reads the partition's {@code showcase} from beginning to end. */
    private Future<Void> restore(StandingBook standing, TopicPartition of) {
        TopicPartition partition = new TopicPartition(parts.topics().showcase(), of.partition());
        TopicReader reader = new TopicReader(parts.clients(), partition, standing::restore);
        return vertx.deployVerticle(reader).compose(vertx::undeploy);
    }
}
