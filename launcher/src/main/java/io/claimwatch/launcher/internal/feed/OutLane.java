package io.claimwatch.launcher.internal.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * One room's events in order: those that wait, then those sent and not acknowledged. Confined to the client's context.
 */
final class OutLane {
    private final Deque<Outgoing> waiting = new ArrayDeque<>();
    private final Deque<Sent> unacknowledged = new ArrayDeque<>();
    private boolean queued;

    /** An event that was sent. */
    record Sent(Outgoing event, long nanos) {}

    void add(Outgoing event) {
        waiting.add(event);
    }

    boolean maySend(int perRoom) {
        return !waiting.isEmpty() && unacknowledged.size() < perRoom;
    }

    Outgoing send(long nanos) {
        Outgoing event = waiting.remove();
        unacknowledged.add(new Sent(event, nanos));
        return event;
    }

    /** Takes out everything up to the sequence. */
    List<Sent> acknowledge(long sequence) {
        List<Sent> done = new ArrayList<>();
        while (!unacknowledged.isEmpty() && unacknowledged.peek().event().sequence() <= sequence) {
            done.add(unacknowledged.remove());
        }
        return done;
    }

    /** Takes one out that will never be acknowledged; false if it is not there. */
    boolean drop(long sequence) {
        return unacknowledged.removeIf(sent -> sent.event().sequence() == sequence);
    }

    /** Puts what was sent from this sequence on back in front, to be sent again; returns how many. */
    int rewind(long sequence) {
        int count = 0;
        while (!unacknowledged.isEmpty() && unacknowledged.peekLast().event().sequence() >= sequence) {
            waiting.addFirst(unacknowledged.removeLast().event());
            count++;
        }
        return count;
    }

    /** Marks it as standing in the queue of lanes that have something to send; false if it stood there already. */
    boolean enqueue() {
        boolean first = !queued;
        queued = true;
        return first;
    }

    void dequeued() {
        queued = false;
    }
}
