package io.claimwatch.store.internal;

import io.claimwatch.contract.SegmentLog.Refused;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** A write that waits, and its answer, which is held back until the transaction is durable. */
final class Pending<T> {
    final int events;
    final long bytes;
    final CompletableFuture<T> answer = new CompletableFuture<>();
    private final Db.Work<T> work;
    private T value;
    private RuntimeException failure;

    Pending(Db.Work<T> work, int events, long bytes) {
        this.work = work;
        this.events = events;
        this.bytes = bytes;
    }

    void run(Db db) throws SQLException {
        value = work.run(db);
    }

    void fail(RuntimeException why) {
        failure = why;
    }

    boolean failed() {
        return failure != null;
    }

    boolean storageFailed() {
        return failure instanceof Refused;
    }

    /** Tells the caller; dependents run here, on the writer thread. */
    void finish() {
        if (failure == null) {
            answer.complete(value);
        } else {
            answer.completeExceptionally(failure);
        }
    }
}
