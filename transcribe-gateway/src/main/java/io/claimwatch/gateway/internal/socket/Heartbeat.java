package io.claimwatch.gateway.internal.socket;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;

/** Pings the client and reports one that was not heard of for too long. Confined to the socket's context. */
final class Heartbeat {
    private static final int BEATS = 3;

    private final Vertx vertx;
    private final long timer;
    private int silentBeats;

    /** @param dead called once the client was silent for all of the time, while it was being read from */
    Heartbeat(Vertx vertx, ServerWebSocket socket, Duration idle, Tap tap, Runnable dead) {
        this.vertx = vertx;
        socket.pongHandler(pong -> heard());
        this.timer = vertx.setPeriodic(Math.max(1, idle.toMillis() / BEATS), beat -> {
            // What is not read from cannot be heard; the stall timer and the credit watch over it then.
            silentBeats = tap.closed() ? 0 : silentBeats + 1;
            if (silentBeats > BEATS) {
                dead.run();
            } else if (!socket.isClosed() && !socket.writeQueueFull()) {
                socket.writePing(Buffer.buffer());
            }
        });
    }

    void heard() {
        silentBeats = 0;
    }

    void stop() {
        vertx.cancelTimer(timer);
    }
}
