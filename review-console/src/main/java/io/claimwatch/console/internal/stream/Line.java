package io.claimwatch.console.internal.stream;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayDeque;

/**
 * The wire to one reader: a bounded queue before the socket. Any thread may offer; only the reader's event loop writes.
 * The queue is guarded by this.
 */
final class Line {
    private final HttpServerResponse response;
    private final Context loop;
    private final int bound;
    private final ArrayDeque<String> waiting = new ArrayDeque<>();
    private Runnable whenEmpty;
    private int idleBeats;
    private boolean scheduled;
    private boolean closing;

    /** To be made on the response's event loop. */
    Line(HttpServerResponse response, Context loop, int bound) {
        this.response = response;
        this.loop = loop;
        this.bound = bound;
        response.drainHandler(drained -> flush());
    }

    /** False when the reader is so slow that the queue is full; nothing is taken then. */
    synchronized boolean offer(String text) {
        if (closing) {
            return true;
        }
        if (waiting.size() >= bound) {
            return false;
        }
        waiting.add(text);
        schedule();
        return true;
    }

    /** How often this was asked in a row while messages waited and none could be written. */
    synchronized int idleBeats() {
        idleBeats = waiting.isEmpty() ? 0 : idleBeats + 1;
        return idleBeats;
    }

    /** Calls back once, on the event loop, when all has been handed to the socket and the socket wants more. */
    synchronized void whenEmpty(Runnable callback) {
        whenEmpty = callback;
        schedule();
    }

    /** Sends a last message and ends the response; what waits is thrown away. */
    synchronized void end(String last) {
        waiting.clear();
        waiting.add(last);
        closing = true;
        schedule();
    }

    /** Cuts the connection. */
    void cut() {
        loop.runOnContext(nothing -> response.reset());
    }

    private void schedule() {
        if (!scheduled) {
            scheduled = true;
            loop.runOnContext(nothing -> {
                synchronized (this) {
                    scheduled = false;
                }
                flush();
            });
        }
    }

    private void flush() {
        Runnable callback = null;
        StringBuilder batch = new StringBuilder();
        boolean last;
        synchronized (this) {
            if (response.ended() || response.closed()) {
                waiting.clear();
                return;
            }
            if (!response.writeQueueFull()) {
                waiting.forEach(batch::append);
                waiting.clear();
                idleBeats = 0;
                callback = whenEmpty;
                whenEmpty = null;
            }
            last = closing && waiting.isEmpty();
        }
        if (batch.length() > 0) {
            response.write(batch.toString());
        }
        if (last) {
            response.end();
        }
        if (callback != null) {
            callback.run();
        }
    }
}
