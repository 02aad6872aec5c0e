package io.claimwatch.bench.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets the rooms of a stage speak when they are due, whether or not the server keeps up: what is late stays due when it
 * was.
 */
final class Pacer implements Runnable {
    private static final long SLOT_NANOS = TimeUnit.MILLISECONDS.toNanos(Wheel.SLOT_MS);

    private final Stage stage;
    private final Tally tally;
    private volatile boolean stopped;

    Pacer(Stage stage) {
        this.stage = stage;
        this.tally = stage.tally();
    }

    /** The rooms begin one after the other over so many seconds. */
    static void seat(Stage stage, int rooms, double overSeconds) {
        for (int i = 0; i < rooms; i++) {
            stage.wheel().put(i, 1_000 * overSeconds * i / rooms);
        }
    }

    @Override
    public void run() {
        long beginNanos = System.nanoTime();
        long beginMillis = System.currentTimeMillis();
        Out out = new Out();
        for (long slot = 1; !stopped; slot++) {
            long due = beginNanos + slot * SLOT_NANOS;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            long dueMillis = beginMillis + slot * Wheel.SLOT_MS;
            stage.wheel().turn(room -> stage.room(room).next(due, dueMillis, out));
            stage.senders().forEach(Sender::flush);
        }
    }

    void stop() {
        stopped = true;
    }

    private final class Out implements Room.Script {
        @Override
        public void event(Event event) {
            send(event, false, false);
        }

        @Override
        public void segment(Event event) {
            send(event, true, false);
        }

        @Override
        public void claim(Event event) {
            send(event, true, true);
        }

        private void send(Event event, boolean segment, boolean claim) {
            tally.sent(event, segment, claim);
            event.room().sender().offer(event);
        }
    }
}
