package io.claimwatch.gateway;

import io.claimwatch.contract.Lane;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.contract.SessionStart;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/** A log in memory that can be told to be slow, full or broken. */
public final class FakeSegmentLog implements SegmentLog {
    private final List<RoomEvent> events = new ArrayList<>();
    private final Map<Lane, Long> last = new HashMap<>();
    private final Deque<Runnable> held = new ArrayDeque<>();
    private Predicate<RoomEvent> holds = event -> false;
    private Refused refusal;
    private int refusals;
    private int attempts;

    @Override
    public synchronized CompletionStage<List<Appended>> append(List<RoomEvent> batch) {
        attempts++;
        CompletableFuture<List<Appended>> answer = new CompletableFuture<>();
        List<RoomEvent> copy = List.copyOf(batch);
        if (refusals > 0) {
            refusals--;
            answer.completeExceptionally(refusal);
        } else if (copy.stream().anyMatch(holds)) {
            held.add(() -> answer.complete(store(copy)));
        } else {
            answer.complete(store(copy));
        }
        return answer;
    }

    /** Appends with such an event wait until {@link #release()}. */
    public synchronized void hold(Predicate<RoomEvent> which) {
        holds = which;
    }

    /** Lets everything held go, in order, and holds nothing more. */
    public void release() {
        List<Runnable> going;
        synchronized (this) {
            holds = event -> false;
            going = new ArrayList<>(held);
            held.clear();
        }
        going.forEach(Runnable::run);
    }

    /** Refuses the next appends. */
    public synchronized void refuse(int times, boolean overloaded) {
        refusals = times;
        refusal = new Refused(overloaded ? "queue full" : "disk full", overloaded, null);
    }

    public synchronized List<RoomEvent> events() {
        return List.copyOf(events);
    }

    public synchronized int size() {
        return events.size();
    }

    public synchronized int heldAppends() {
        return held.size();
    }

    public synchronized int attempts() {
        return attempts;
    }

    private synchronized List<Appended> store(List<RoomEvent> batch) {
        return batch.stream().map(this::store).toList();
    }

    private Appended store(RoomEvent event) {
        long before = last.getOrDefault(event.lane(), -1L);
        if (event.sequence() <= before) {
            return new Appended(0, before);
        }
        events.add(event);
        if (!(event instanceof Segment segment) || segment.isFinal()) {
            last.put(event.lane(), event.sequence());
        }
        return new Appended(events.size(), last.getOrDefault(event.lane(), -1L));
    }

    @Override
    public synchronized List<Logged> read(long after, int max) {
        List<Logged> read = new ArrayList<>();
        for (int i = (int) after; i < events.size() && read.size() < max; i++) {
            read.add(new Logged(i + 1, events.get(i)));
        }
        return read;
    }

    @Override
    public synchronized long end() {
        return events.size();
    }

    @Override
    public synchronized long lastSequence(Lane lane) {
        return last.getOrDefault(lane, -1L);
    }

    @Override
    public synchronized List<Segment> around(
            String tenant, String room, String session, long sequence, int before, int after) {
        return events.stream()
                .filter(event -> event.tenant().equals(tenant)
                        && event.room().equals(room)
                        && event.session().equals(session)
                        && event.sequence() == sequence)
                .filter(Segment.class::isInstance)
                .map(Segment.class::cast)
                .toList();
    }

    @Override
    public synchronized List<RoomEvent> standing(String tenant, String room, String session, long before) {
        return events.stream()
                .filter(SessionStart.class::isInstance)
                .filter(event -> event.tenant().equals(tenant)
                        && event.room().equals(room)
                        && event.session().equals(session))
                .reduce((earlier, later) -> later)
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    public AutoCloseable onAppend(LongConsumer listener) {
        return () -> {};
    }
}
