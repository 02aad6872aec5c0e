package io.claimwatch.broker.internal;

import io.claimwatch.broker.BrokerStats;
import io.claimwatch.contract.Lane;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog;
import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One partition of {@code segments} as a log to read: filled by the group's loop, read by the thread that judges. A
 * position is the offset after the event. What cannot be read goes to the dead letters, what a lane already had is left
 * out; neither stops the partition. State is guarded by this object's monitor.
 */
final class PartitionLog implements SegmentLog {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionLog.class);
    private static final int FULL = 8_000;
    private static final int HUNGRY = 2_000;
    private static final int LANES = 100_000;

    private final Mark begin;
    private final Products products;
    private final DeadLetters dead;
    private final StandingBook standing;
    private final BrokerStats stats;
    private final Footsteps steps;
    private final LaneTails lanes = new LaneTails(LANES);
    private final Deque<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private List<Logged> handed = List.of();
    private long handedAfter = -1;
    private long consumed;
    private long received;
    private long done;
    private int keeping;

    /** @param begin where the predecessor stood */
    PartitionLog(
            Mark begin,
            Products products,
            DeadLetters dead,
            StandingBook standing,
            BrokerStats stats,
            Footsteps steps) {
        this.begin = begin;
        this.products = products;
        this.dead = dead;
        this.standing = standing;
        this.stats = stats;
        this.steps = steps;
        this.consumed = begin.from();
        this.received = begin.from();
        this.done = begin.done();
    }

    Mark begin() {
        return begin;
    }

    /** The group's loop hands over what it polled. */
    void add(List<ConsumerRecord<byte[], byte[]>> records) {
        long end;
        synchronized (this) {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                if (record.offset() >= received) {
                    waiting.add(record);
                    received = record.offset() + 1;
                }
            }
            end = received;
        }
        listeners.forEach(listener -> listener.accept(end));
    }

    synchronized boolean full() {
        return waiting.size() >= FULL;
    }

    synchronized boolean hungry() {
        return waiting.size() <= HUNGRY;
    }

    /** What was judged up to a position is durable. */
    synchronized void done(long position) {
        done = Math.max(done, position);
    }

    /** What may be kept with the group now; null while something that it rests on is not durable yet. */
    synchronized Mark mark() {
        if (keeping > 0) {
            return null;
        }
        long handedTo =
                handed.isEmpty() ? begin.from() : handed.get(handed.size() - 1).position();
        // What was left out behind the last event that was judged needs no judging.
        long upTo = done >= handedTo ? Math.max(done, consumed) : done;
        return new Mark(upTo, steps.from(upTo));
    }

    @Override
    public List<Logged> read(long after, int max) {
        long catalogue;
        List<Logged> batch;
        synchronized (this) {
            if (after == handedAfter && !handed.isEmpty()) {
                return handed;
            }
            // Events that the predecessor judged are read apart, so that nothing found in them is told again.
            long limit = after < begin.done() ? begin.done() : Long.MAX_VALUE;
            long token = 0;
            batch = new ArrayList<>();
            while (batch.size() < max && !waiting.isEmpty() && waiting.peek().offset() < limit) {
                ConsumerRecord<byte[], byte[]> record = waiting.poll();
                consumed = record.offset() + 1;
                token = Math.max(token, token(record));
                take(record, batch);
            }
            catalogue = token;
            if (!batch.isEmpty()) {
                handed = List.copyOf(batch);
                handedAfter = after;
            }
        }
        products.await(catalogue);
        return batch;
    }

    private void take(ConsumerRecord<byte[], byte[]> record, List<Logged> batch) {
        steps.at(record.offset(), record.timestamp());
        try {
            RoomEvent event = EventReader.read(record);
            if (event.sequence() <= lanes.sequence(event.lane())) {
                stats.repeated();
                return;
            }
            if (!(event instanceof Segment segment) || segment.isFinal()) {
                lanes.moved(event.lane(), event.sequence(), event instanceof Segment said ? said : null);
            }
            keep(standing.take(event, record.offset() + 1));
            batch.add(new Logged(record.offset() + 1, event));
        } catch (Unreadable e) {
            keep(dead.put(record, e.getMessage()));
        }
    }

    /** Nothing is marked as done before this is durable. */
    private void keep(Future<?> write) {
        if (write != null) {
            keeping++;
            write.onComplete(kept -> {
                if (kept.failed()) {
                    // The partition goes on all the same: a record that the broker never takes would stop it for ever.
                    LOG.error("not kept: {}", kept.cause().toString());
                }
                synchronized (this) {
                    keeping--;
                }
            });
        }
    }

    private static long token(ConsumerRecord<byte[], byte[]> record) {
        Header seen = record.headers().lastHeader(Intake.PRODUCTS);
        if (seen == null || seen.value() == null || seen.value().length > 18) {
            return 0;
        }
        try {
            return Long.parseLong(Keys.text(seen.value()));
        } catch (NumberFormatException e) {
            return 0; // Written by somebody else for something else.
        }
    }

    @Override
    public synchronized long end() {
        return received;
    }

    @Override
    public synchronized long lastSequence(Lane lane) {
        return lanes.sequence(lane);
    }

    /**
     * What stood in the room before a position. When the room's words are older than what was read back, nothing more is
     * known of them.
     */
    @Override
    public synchronized List<RoomEvent> standing(String tenant, String room, String session, long before) {
        return standing.before(tenant, room, session, before);
    }

    @Override
    public List<Segment> around(String tenant, String room, String session, long sequence, int before, int after) {
        return List.of();
    }

    @Override
    public AutoCloseable onAppend(LongConsumer listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public CompletionStage<List<Appended>> append(List<RoomEvent> events) {
        throw new UnsupportedOperationException("a detector only reads");
    }
}
