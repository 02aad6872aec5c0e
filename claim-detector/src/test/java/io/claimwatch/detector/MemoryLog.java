package io.claimwatch.detector;

import io.claimwatch.contract.Lane;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.contract.Showcase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;

/** A log in memory that keeps the contract, except that nothing in it survives. */
final class MemoryLog implements SegmentLog {
    private final List<RoomEvent> events = new CopyOnWriteArrayList<>();
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

    @Override
    public CompletionStage<List<Appended>> append(List<RoomEvent> batch) {
        List<Appended> appended = new ArrayList<>();
        for (RoomEvent event : batch) {
            events.add(event);
            appended.add(new Appended(events.size(), event.sequence()));
        }
        listeners.forEach(listener -> listener.accept(events.size()));
        return CompletableFuture.completedFuture(appended);
    }

    @Override
    public List<Logged> read(long after, int max) {
        List<Logged> read = new ArrayList<>();
        for (long at = after; at < events.size() && read.size() < max; at++) {
            read.add(new Logged(at + 1, events.get((int) at)));
        }
        return read;
    }

    @Override
    public long end() {
        return events.size();
    }

    @Override
    public long lastSequence(Lane lane) {
        return events.stream()
                .filter(event -> event.lane().equals(lane))
                .mapToLong(RoomEvent::sequence)
                .max()
                .orElse(-1);
    }

    @Override
    public List<Segment> around(String tenant, String room, String session, long sequence, int before, int after) {
        List<Segment> said = events.stream()
                .filter(Segment.class::isInstance)
                .map(Segment.class::cast)
                .filter(segment -> segment.isFinal() && segment.room().equals(room))
                .toList();
        List<Segment> earlier =
                said.stream().filter(each -> each.sequence() < sequence).toList();
        List<Segment> later =
                said.stream().filter(each -> each.sequence() > sequence).toList();
        List<Segment> around = new ArrayList<>(earlier.subList(Math.max(0, earlier.size() - before), earlier.size()));
        said.stream().filter(each -> each.sequence() == sequence).forEach(around::add);
        around.addAll(later.subList(0, Math.min(after, later.size())));
        return around;
    }

    @Override
    public List<RoomEvent> standing(String tenant, String room, String session, long before) {
        return events.subList(0, (int) Math.min(before - 1, events.size())).stream()
                .filter(event -> event.room().equals(room))
                .filter(event -> event instanceof SessionStart || event instanceof Showcase)
                .toList();
    }

    @Override
    public AutoCloseable onAppend(LongConsumer listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
