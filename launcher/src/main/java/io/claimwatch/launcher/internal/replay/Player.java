package io.claimwatch.launcher.internal.replay;

import io.claimwatch.launcher.internal.feed.IngestClient;
import io.claimwatch.launcher.internal.replay.Stage.Cue;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** Hands every cue to the client when it is due, and no more than a bounded number at once. Confined to one context. */
final class Player {
    private static final long TICK_MILLIS = 5;
    private static final long MOST_PENDING = 20_000;

    private final Vertx vertx;
    private final IngestClient client;
    private final Pace pace;
    private final Measures measures;
    /** Rooms take turns by the time of speech. */
    private final PriorityQueue<Turn> turns = new PriorityQueue<>(
            Comparator.<Turn>comparingLong(turn -> turn.cue().atMillis()).thenComparingInt(Turn::room));

    private final Promise<Void> done = Promise.promise();
    private long begunNanos;
    private long count;

    /** A room's next cue. */
    private record Turn(int room, Cue cue, Iterator<Cue> rest) {}

    Player(Vertx vertx, IngestClient client, Pace pace, Measures measures) {
        this.vertx = vertx;
        this.client = client;
        this.pace = pace;
        this.measures = measures;
    }

    /** Completes when every cue was handed over. */
    Future<Void> play(List<List<Cue>> rooms) {
        begunNanos = System.nanoTime();
        for (int room = 0; room < rooms.size(); room++) {
            next(room, rooms.get(room).iterator());
        }
        vertx.setPeriodic(1, TICK_MILLIS, this::tick);
        return done.future();
    }

    /** How many events were handed over. */
    long count() {
        return count;
    }

    private void tick(long timer) {
        long now = System.nanoTime() - begunNanos;
        while (!turns.isEmpty() && nextDue() <= now && client.pending() < MOST_PENDING) {
            long due = nextDue();
            Turn turn = turns.remove();
            if (pace.timed()) {
                measures.due(turn.cue().event(), begunNanos + due);
            }
            client.send(turn.cue().event());
            count++;
            next(turn.room(), turn.rest());
        }
        if (turns.isEmpty()) {
            vertx.cancelTimer(timer);
            done.tryComplete();
        }
    }

    private long nextDue() {
        return pace.dueNanos(count, turns.peek().cue().atMillis());
    }

    private void next(int room, Iterator<Cue> rest) {
        if (rest.hasNext()) {
            turns.add(new Turn(room, rest.next(), rest));
        }
    }
}
