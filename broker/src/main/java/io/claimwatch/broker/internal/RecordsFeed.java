package io.claimwatch.broker.internal;

import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.SegmentLog;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What happened in the rooms, into the console's own log: context for moderators, and the record that is kept. */
final class RecordsFeed implements Function<List<ConsumerRecord<byte[], byte[]>>, Future<?>> {
    private final SegmentLog log;

    RecordsFeed(SegmentLog log) {
        this.log = log;
    }

    @Override
    public Future<?> apply(List<ConsumerRecord<byte[], byte[]>> records) {
        List<RoomEvent> events = new ArrayList<>(records.size());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                events.add(EventReader.read(record));
            } catch (Unreadable ignored) {
                // Counted, remarked and put to the dead letters by the detector that owns the partition.
            }
        }
        return events.isEmpty() ? Future.succeededFuture() : Future.fromCompletionStage(log.append(events));
    }
}
