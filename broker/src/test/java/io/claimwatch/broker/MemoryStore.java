package io.claimwatch.broker;

import io.claimwatch.contract.Flag;
import io.claimwatch.contract.FlagSink;
import io.claimwatch.contract.Lane;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;

/** A console's store in memory, which can be away for a while. */
final class MemoryStore implements FlagSink, SegmentLog {
    final List<RoomEvent> events = new ArrayList<>();
    final Map<String, Flag> flags = new LinkedHashMap<>();
    final List<Flag.Change> changes = new ArrayList<>();
    private int failures;

    synchronized void failNext(int times) {
        failures = times;
    }

    private void fail() {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("the database is away");
        }
    }

    @Override
    public synchronized CompletionStage<List<Flag>> commit(
            String consumer, long position, List<Flag> found, List<Flag.Change> more) {
        try {
            fail();
        } catch (IllegalStateException e) {
            return CompletableFuture.failedFuture(e);
        }
        List<Flag> fresh = new ArrayList<>();
        for (Flag flag : found) {
            if (flags.put(flag.id(), flag) == null) {
                fresh.add(flag);
            }
        }
        changes.addAll(more);
        return CompletableFuture.completedFuture(fresh);
    }

    @Override
    public long position(String consumer) {
        return 0;
    }

    @Override
    public synchronized CompletionStage<List<Appended>> append(List<RoomEvent> more) {
        fail(); // At once, as a store may.
        more.stream().filter(event -> !events.contains(event)).forEach(events::add);
        return CompletableFuture.completedFuture(List.of());
    }

    synchronized int eventCount() {
        return events.size();
    }

    synchronized int flagCount() {
        return flags.size();
    }

    synchronized int changeCount() {
        return changes.size();
    }

    @Override
    public List<Logged> read(long after, int max) {
        return List.of();
    }

    @Override
    public long end() {
        return 0;
    }

    @Override
    public long lastSequence(Lane lane) {
        return -1;
    }

    @Override
    public List<Segment> around(String tenant, String room, String session, long sequence, int before, int after) {
        return List.of();
    }

    @Override
    public AutoCloseable onAppend(LongConsumer listener) {
        return () -> {};
    }
}
