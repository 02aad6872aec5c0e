package io.claimwatch.gateway.internal.socket;

import io.claimwatch.contract.Lane;
import io.claimwatch.contract.Problem;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.gateway.internal.flow.Failure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The events of one room on one socket that wait to become durable, in order, one append at a time.
 *
 * <pre>
 *   idle ──offer──► appending ──stored──► idle, or appending what came meanwhile
 *                     │    ▲
 *              busy   ▼    │ timer           failed ──► the socket closes
 *                   backing off
 * </pre>
 *
 * When the room is full, an event is refused, and with it everything later of its {@link Lane} until the client goes
 * back to it: taken out of turn, a later event would turn the refused one into a duplicate. Confined to the socket's
 * context.
 */
final class RoomLane {
    private static final int BATCH = 500;

    private final int capacity;
    private final Back back;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Map<Lane, Long> gaps = new HashMap<>();
    private List<Waiting> under = List.of();
    private int failures;

    RoomLane(int capacity, Back back) {
        this.capacity = capacity;
        this.back = back;
    }

    /** Takes an event, or returns the sequence its lane must be sent again from; -1 when taken. */
    long offer(Waiting event) {
        Lane lane = event.event.lane();
        Long gap = gaps.get(lane);
        boolean outOfTurn = gap != null && event.event.sequence() > gap;
        if (outOfTurn || waiting.size() + under.size() >= capacity) {
            long from = outOfTurn ? gap : event.event.sequence();
            gaps.put(lane, from);
            return from;
        }
        gaps.remove(lane);
        waiting.add(event);
        if (under.isEmpty()) {
            append();
        }
        return -1;
    }

    /** True when nothing is remembered here. */
    boolean idle() {
        return waiting.isEmpty() && under.isEmpty() && gaps.isEmpty();
    }

    /** How many lanes wait for the client to go back. */
    int gaps() {
        return gaps.size();
    }

    int size() {
        return waiting.size() + under.size();
    }

    /** The client's message the first waiting event came in; as good as never when none waits. */
    long firstMessage() {
        Waiting first = under.isEmpty() ? waiting.peek() : under.get(0);
        return first == null ? Long.MAX_VALUE : first.message();
    }

    private void append() {
        if (under.isEmpty()) {
            under = new ArrayList<>();
            while (!waiting.isEmpty() && under.size() < BATCH) {
                under.add(waiting.poll());
            }
        }
        back.append(under.stream().map(Waiting::event).toList(), this::stored, this::failed);
    }

    private void stored(List<SegmentLog.Appended> appended) {
        failures = 0;
        List<Waiting> done = under;
        under = List.of();
        if (!waiting.isEmpty()) {
            append();
        }
        back.stored(this, done, appended);
    }

    private void failed(Failure failure) {
        if (failure.code() == Problem.Code.OVERLOADED) {
            back.later(++failures, this::append);
        } else {
            back.failed(failure);
        }
    }

    /**
     * An event and when it came.
     *
     * @param since of the metrics' clock
     * @param message 1-based count of the client's message it was in
     */
    record Waiting(RoomEvent event, long since, long message) {}

    /** Where a lane gets things done. */
    interface Back {
        void append(List<RoomEvent> events, Consumer<List<SegmentLog.Appended>> stored, Consumer<Failure> failed);

        /** Runs the retry after a wait that grows with the number of failures in a row. */
        void later(int failures, Runnable retry);

        void stored(RoomLane lane, List<Waiting> events, List<SegmentLog.Appended> appended);

        void failed(Failure failure);
    }
}
