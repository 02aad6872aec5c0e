package io.claimwatch.bench.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets the rooms of a cast speak when they are due, whether or not the server keeps up: what is late stays due when it
 * was. On a thread of its own.
 */
final class Pacer {
    private static final long SLOT_NANOS = TimeUnit.MILLISECONDS.toNanos(Wheel.SLOT_MS);

    private final Cast cast;
    private final Tally tally;
    private final Thread thread = new Thread(this::run, "pacer");
    private volatile boolean stopped;

    private Pacer(Cast cast, Tally tally) {
        this.cast = cast;
        this.tally = tally;
    }

    static Pacer begin(Cast cast, Tally tally) {
        Pacer pacer = new Pacer(cast, tally);
        pacer.thread.setDaemon(true);
        pacer.thread.start();
        return pacer;
    }

    private void run() {
        long beginNanos = System.nanoTime();
        long beginMillis = System.currentTimeMillis();
        Out out = new Out();
        for (long slot = 1; !stopped; slot++) {
            long due = beginNanos + slot * SLOT_NANOS;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            cast.turn(due, beginMillis + slot * Wheel.SLOT_MS, out);
        }
    }

    /** Returns when the last word is said. */
    void end() throws InterruptedException {
        stopped = true;
        thread.join();
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
