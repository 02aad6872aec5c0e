package io.claimwatch.store.internal;

import io.claimwatch.contract.SegmentLog.Logged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The newest durable events in memory, so that a reader who keeps up never touches the disk. A ring bounded by events
 * and bytes; positions in it have no gaps. Guarded by its monitor.
 */
final class Tail {
    private final Logged[] ring;
    private final int[] sizes;
    private final long maxBytes;
    private long first;
    private long next;
    private long bytes;

    /** @param end the position after which events will come */
    Tail(int capacity, long maxBytes, long end) {
        this.ring = new Logged[capacity];
        this.sizes = new int[capacity];
        this.maxBytes = maxBytes;
        this.first = end + 1;
        this.next = end + 1;
    }

    /** An event with about what it takes. */
    record Sized(Logged logged, int bytes) {}

    /** In order. Events of other writers in between are not here: what comes after such a gap begins anew. */
    synchronized void add(Collection<Sized> events) {
        for (Sized event : events) {
            long pos = event.logged().position();
            if (pos < next) {
                continue;
            }
            restart(pos - 1);
            while (first < next && (next - first >= ring.length || bytes + event.bytes() > maxBytes)) {
                dropFirst();
            }
            ring[slot(next)] = event.logged();
            sizes[slot(next)] = event.bytes();
            bytes += event.bytes();
            next++;
        }
    }

    /** Another writer has come as far as that: what is here already or before it is to be read from the database. */
    synchronized void restart(long end) {
        if (end < next) {
            return;
        }
        while (first < next) {
            dropFirst();
        }
        first = end + 1;
        next = end + 1;
    }

    /** Events after a position; empty when they (or some) are only on the disk. */
    synchronized Optional<List<Logged>> read(long after, int max) {
        if (after + 1 < first) {
            return Optional.empty();
        }
        List<Logged> events = new ArrayList<>();
        for (long pos = after + 1; pos < next && events.size() < max; pos++) {
            events.add(ring[slot(pos)]);
        }
        return Optional.of(events);
    }

    /** Forgets the oldest events, those received before then: what retention deletes must not be read here. */
    synchronized void dropBefore(long receivedAt) {
        while (first < next && ring[slot(first)].event().receivedAt() < receivedAt) {
            dropFirst();
        }
    }

    /** Forgets everything: something in it must not be read any more. */
    synchronized void forget() {
        while (first < next) {
            dropFirst();
        }
    }

    private void dropFirst() {
        bytes -= sizes[slot(first)];
        ring[slot(first)] = null;
        first++;
    }

    private int slot(long pos) {
        return (int) (pos % ring.length);
    }
}
