package io.claimwatch.store.internal;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Where the log ends, its newest events in memory, and who wants to know that it has risen. */
final class LogHead {
    private static final int TAIL_EVENTS = 65_536;
    private static final long TAIL_BYTES = 64L << 20;

    final Tail tail;
    final AppendListeners listeners = new AppendListeners();
    private final AtomicLong end;
    private final AtomicLong appended = new AtomicLong();
    private final AtomicLong duplicates = new AtomicLong();

    LogHead(long end) {
        this.end = new AtomicLong(end);
        this.tail = new Tail(TAIL_EVENTS, TAIL_BYTES, end);
    }

    /** The greatest position that is durable and known here. */
    long end() {
        return end.get();
    }

    long appended() {
        return appended.get();
    }

    long duplicates() {
        return duplicates.get();
    }

    /** Writer thread: these are durable now. */
    void published(List<Tail.Sized> events, long alreadyThere) {
        duplicates.addAndGet(alreadyThere);
        if (!events.isEmpty()) {
            tail.add(events);
            appended.addAndGet(events.size());
            rise(events.get(events.size() - 1).logged().position());
        }
    }

    /** Another process has written as far as that. */
    void risen(long other) {
        if (other > end()) {
            tail.restart(other);
            rise(other);
        }
    }

    private void rise(long to) {
        listeners.tell(end.accumulateAndGet(to, Math::max));
    }
}
