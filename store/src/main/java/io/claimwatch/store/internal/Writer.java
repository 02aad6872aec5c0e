package io.claimwatch.store.internal;

import io.claimwatch.contract.SegmentLog.Refused;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The one writer of a file. What waits while a transaction is being synced goes into the next one together, so that the
 * busier it is the fewer syncs a write costs. The queue is bounded by events and bytes; what waits and what is being
 * written both count. State is guarded by this object's monitor; the transactions run on a thread of its own.
 */
class Writer implements AutoCloseable {
    private static final int GROUP_EVENTS = 16_384;
    private static final long GROUP_BYTES = 16L << 20;

    private static final long IDLE_NANOS = 500_000_000;

    private final int maxEvents;
    private final long maxBytes;
    private final Deque<Pending<?>> queue = new ArrayDeque<>();
    private final Transactions transactions;
    private final Thread thread;
    private long events;
    private long bytes;
    private long refused;
    private boolean closed;

    Writer(String name, Transactions transactions, int maxEvents, long maxBytes) {
        this.transactions = transactions;
        this.maxEvents = maxEvents;
        this.maxBytes = maxBytes;
        this.thread = new Thread(this::run, "claimwatch-" + name);
    }

    final Writer start() {
        thread.start();
        return this;
    }

    /** A small write. */
    <T> CompletableFuture<T> submit(Db.Work<T> work) {
        return submit(work, 1, 256);
    }

    /** A write larger than the whole queue is taken when nothing else waits, or it never would be. */
    <T> CompletableFuture<T> submit(Db.Work<T> work, int itsEvents, long itsBytes) {
        Pending<T> pending = new Pending<>(work, itsEvents, itsBytes);
        synchronized (this) {
            boolean fits = events + itsEvents <= maxEvents && bytes + itsBytes <= maxBytes;
            if (closed || (!fits && events > 0)) {
                refused++;
                return CompletableFuture.failedFuture(
                        closed ? new Refused("The store is closed", false, null) : busy());
            }
            events += itsEvents;
            bytes += itsBytes;
            queue.add(pending);
            notifyAll();
        }
        return pending.answer;
    }

    synchronized long queued() {
        return events;
    }

    synchronized long refusals() {
        return refused;
    }

    private static Refused busy() {
        return new Refused("Too much waits to be written; try again in a moment", true, null);
    }

    private void run() {
        for (List<Pending<?>> group = next(); !group.isEmpty() || !isDrained(); group = next()) {
            if (group.isEmpty()) {
                transactions.idle();
                continue;
            }
            transactions.run(group);
            int failed = 0;
            for (Pending<?> done : group) {
                failed += done.storageFailed() ? 1 : 0;
            }
            release(group, failed);
            group.forEach(Pending::finish);
        }
        transactions.idle();
        transactions.close();
    }

    /** What came while the writer found nothing to do is still written, even when it was closed right after. */
    private synchronized boolean isDrained() {
        return closed && queue.isEmpty();
    }

    /** Empty when nothing came for a while, and when closed and drained. A test steps in behind it. */
    List<Pending<?>> next() {
        return take();
    }

    private synchronized List<Pending<?>> take() {
        long until = System.nanoTime() + IDLE_NANOS;
        long left = IDLE_NANOS;
        while (queue.isEmpty() && !closed && left > 0) {
            try {
                wait(left / 1_000_000 + 1);
                left = until - System.nanoTime();
            } catch (InterruptedException ignored) {
                // Nobody may interrupt the writer: stopping is what close() is for, and it drains. So wait on.
            }
        }
        List<Pending<?>> group = new ArrayList<>();
        long groupEvents = 0;
        long groupBytes = 0;
        while (!queue.isEmpty() && groupEvents < GROUP_EVENTS && groupBytes < GROUP_BYTES) {
            Pending<?> first = queue.poll();
            groupEvents += first.events;
            groupBytes += first.bytes;
            group.add(first);
        }
        return group;
    }

    private synchronized void release(List<Pending<?>> group, int failed) {
        for (Pending<?> done : group) {
            events -= done.events;
            bytes -= done.bytes;
        }
        refused += failed;
    }

    /** Takes no more, finishes what waits, closes the connection. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
