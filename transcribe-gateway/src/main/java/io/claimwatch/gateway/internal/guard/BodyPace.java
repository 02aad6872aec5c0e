package io.claimwatch.gateway.internal.guard;

import io.vertx.core.Vertx;

/**
 * Watches how fast a body comes and reports one that drips. Time in which the server itself does not read is not counted.
 * Confined to the request's context.
 */
public final class BodyPace {
    private static final long WINDOW_MS = 10_000;

    private final Vertx vertx;
    private final long timer;
    private final long least;
    private long bytes;
    private boolean held;

    /** @param bytesPerSecond 0 for any speed */
    public BodyPace(Vertx vertx, int bytesPerSecond, Runnable slow) {
        this.vertx = vertx;
        this.least = bytesPerSecond * WINDOW_MS / 1_000;
        this.timer = least == 0
                ? -1
                : vertx.setPeriodic(WINDOW_MS, window -> {
                    if (!held && bytes < least) {
                        slow.run();
                    }
                    bytes = 0;
                });
    }

    public void came(int more) {
        bytes += more;
        held = false;
    }

    /** The server stops reading; until something comes the sender is not to blame. */
    public void hold() {
        held = true;
    }

    public void stop() {
        if (timer >= 0) {
            vertx.cancelTimer(timer);
        }
    }
}
