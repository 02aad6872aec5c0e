package io.claimwatch.broker.internal;

import com.fasterxml.jackson.core.JacksonException;
import io.claimwatch.broker.FlagListener;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.FlagSink;
import io.claimwatch.contract.Json;
import io.vertx.core.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Flags and what became of them, into the console's store; what is new there is told to the pages. */
final class FlagsFeed implements Function<List<ConsumerRecord<byte[], byte[]>>, Future<?>> {
    private static final String CONSUMER = "flags-topic";

    private final FlagSink sink;
    private final FlagListener listener;
    private final DeadLetters dead;

    FlagsFeed(FlagSink sink, FlagListener listener, DeadLetters dead) {
        this.sink = sink;
        this.listener = listener;
        this.dead = dead;
    }

    @Override
    public Future<?> apply(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Flag> flags = new ArrayList<>();
        List<Flag.Change> changes = new ArrayList<>();
        List<Future<?>> letters = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                take(read(record), flags, changes);
            } catch (Unreadable e) {
                letters.add(dead.put(record, e.getMessage()));
            }
        }
        // The group keeps how far we are; the store's own position is of no use here.
        return Future.all(letters)
                .compose(kept -> Future.fromCompletionStage(sink.commit(CONSUMER, 0, flags, changes)))
                .onSuccess(fresh -> tell(fresh, changes));
    }

    private static void take(FlagRecord record, List<Flag> flags, List<Flag.Change> changes) {
        if (record instanceof FlagRecord.Raised raised) {
            flags.add(raised.flag());
        } else if (record instanceof FlagRecord.Withdrawn withdrawn) {
            changes.add(new Flag.Change.Withdrawn(withdrawn.flagId()));
        } else if (record instanceof FlagRecord.Corrected corrected) {
            changes.add(new Flag.Change.Corrected(corrected.flagIds(), corrected.correction()));
        }
    }

    private void tell(List<Flag> fresh, List<Flag.Change> changes) {
        if (!fresh.isEmpty()) {
            listener.flagged(fresh);
        }
        for (Flag.Change change : changes) {
            if (change instanceof Flag.Change.Withdrawn withdrawn) {
                listener.changed("withdrawn", withdrawn.flagId());
            } else if (change instanceof Flag.Change.Corrected corrected) {
                corrected.flagIds().forEach(id -> listener.changed("corrected", id));
            }
        }
    }

    private static FlagRecord read(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
        if (record.value() == null) {
            throw new Unreadable("there is no value");
        }
        try {
            FlagRecord read = Json.MAPPER.readValue(record.value(), FlagRecord.class);
            if (complete(read)) {
                return read;
            }
        } catch (JacksonException e) {
            throw new Unreadable("not a flag event in JSON", e);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
        throw new Unreadable("a flag event with parts missing");
    }

    private static boolean complete(FlagRecord read) {
        if (read instanceof FlagRecord.Raised raised) {
            Flag flag = raised.flag();
            return flag != null
                    && flag.id() != null
                    && flag.caseId() != null
                    && flag.segment() != null
                    && flag.segment().text() != null
                    && flag.finding() != null
                    && flag.finding().category() != null
                    && flag.finding().severity() != null;
        }
        if (read instanceof FlagRecord.Withdrawn withdrawn) {
            return withdrawn.flagId() != null;
        }
        return read instanceof FlagRecord.Corrected corrected
                && corrected.flagIds() != null
                && corrected.correction() != null;
    }
}
