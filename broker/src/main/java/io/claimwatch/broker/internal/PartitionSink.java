package io.claimwatch.broker.internal;

import io.claimwatch.broker.BrokerStats;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.FlagSink;
import io.claimwatch.contract.Json;
import io.vertx.core.Future;
import io.vertx.kafka.client.producer.KafkaWriteStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Where one partition's flags go: to the same partition of {@code flags}. A commit completes when all in-sync replicas
 * have them; only then does the partition's mark move. Used by one thread at a time.
 */
final class PartitionSink implements FlagSink {
    private static final int REMEMBERED = 10_000;

    private final KafkaWriteStream<byte[], byte[]> producer;
    private final String topic;
    private final int partition;
    private final PartitionLog log;
    private final BrokerStats stats;
    private final Map<String, Raised> provisional = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Raised> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Where a provisional flag belongs. */
    private record Raised(byte[] key, String caseId) {}

    PartitionSink(
            KafkaWriteStream<byte[], byte[]> producer,
            String topic,
            int partition,
            PartitionLog log,
            BrokerStats stats) {
        this.producer = producer;
        this.topic = topic;
        this.partition = partition;
        this.log = log;
        this.stats = stats;
    }

    @Override
    public CompletionStage<List<Flag>> commit(
            String consumer, long position, List<Flag> flags, List<Flag.Change> changes) {
        flags.forEach(this::remember);
        if (position <= log.begin().done()) {
            // Judged before; it is judged again only so that the rooms' windows are as they were.
            return CompletableFuture.completedFuture(List.of());
        }
        List<Future<?>> sent = new ArrayList<>(flags.size() + changes.size());
        for (Flag flag : flags) {
            sent.add(send(Keys.room(flag.segment()), new FlagRecord.Raised(flag)));
        }
        for (Flag.Change change : changes) {
            sent.add(send(change));
        }
        return Future.all(sent)
                .map(all -> {
                    stats.flags(flags.size());
                    log.done(position);
                    return List.copyOf(flags);
                })
                .toCompletionStage();
    }

    private void remember(Flag flag) {
        if (flag.provisional()) {
            provisional.put(flag.id(), new Raised(Keys.room(flag.segment()), flag.caseId()));
        }
    }

    private Future<?> send(Flag.Change change) {
        if (change instanceof Flag.Change.Withdrawn withdrawn) {
            Raised raised = provisional.get(withdrawn.flagId());
            String caseId = raised == null ? null : raised.caseId();
            return send(raised == null ? null : raised.key(), new FlagRecord.Withdrawn(withdrawn.flagId(), caseId));
        }
        Flag.Change.Corrected corrected = (Flag.Change.Corrected) change;
        return send(
                Keys.room(corrected.correction()),
                new FlagRecord.Corrected(corrected.flagIds(), corrected.correction()));
    }

    private Future<?> send(byte[] key, FlagRecord record) {
        return producer.send(new ProducerRecord<>(topic, partition, key, Keys.bytes(Json.write(record))));
    }

    /** Where reading begins: some way before what the predecessor had done. */
    @Override
    public long position(String consumer) {
        return log.begin().from();
    }
}
