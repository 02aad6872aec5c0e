package io.claimwatch.console.internal.stream;

import io.claimwatch.console.internal.http.Visitor;

/**
 * Somebody who listens to the stream.
 *
 * <pre>
 * catching up ──reached the feed──► live ──queue full: resync──► catching up
 * </pre>
 *
 * <p>Only the feed's one thread touches the mutable state.
 */
final class Reader {
    private final Visitor visitor;
    private final Line line;
    private final long endsAt;
    private Cursor cursor;
    private boolean live;
    private boolean resyncOwed;

    /** @param endsAt when the session ends, epoch milliseconds; the reader then comes again, if it still may */
    Reader(Visitor visitor, Line line, Cursor cursor, long endsAt) {
        this.visitor = visitor;
        this.line = line;
        this.cursor = cursor;
        this.endsAt = endsAt;
    }

    Visitor visitor() {
        return visitor;
    }

    Line line() {
        return line;
    }

    Cursor cursor() {
        return cursor;
    }

    boolean live() {
        return live;
    }

    long endsAt() {
        return endsAt;
    }

    void goLive(boolean nowLive) {
        live = nowLive;
    }

    /** It has missed what does not come again. */
    void owesResync() {
        resyncOwed = true;
    }

    /** True once after {@link #owesResync()}. */
    boolean paysResync() {
        boolean owed = resyncOwed;
        resyncOwed = false;
        return owed;
    }

    /** Moves on without sending: what lies between belongs to others. */
    void skipTo(Cursor newCursor) {
        cursor = newCursor;
    }

    /** Sends; false when the reader is too slow, and has not moved. */
    boolean send(Message message, Cursor reached) {
        boolean taken = line.offer(message.at(reached));
        if (taken) {
            cursor = reached;
        }
        return taken;
    }

    /** For messages that do not move the cursor; lost when the reader is too slow. */
    boolean send(Message message) {
        return send(message, cursor);
    }
}
