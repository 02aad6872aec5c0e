package io.claimwatch.launcher.internal.replay;

import io.claimwatch.launcher.internal.feed.FlagStream;
import io.claimwatch.launcher.internal.feed.IngestClient;
import io.claimwatch.launcher.internal.feed.Products;
import io.claimwatch.launcher.internal.feed.Target;
import io.claimwatch.launcher.internal.replay.Stage.Cue;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One replay from the first product to the last flag. */
final class Replay {
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long CHECK_MILLIS = 100;

    private final Vertx vertx;
    private final Context context;
    private final Target target;
    private final Measures measures = new Measures();
    private final IngestClient client;
    private final FlagStream stream;
    private final Player player;
    private final int warmUpSeconds;
    private long begunNanos;
    private long acknowledgedNanos;

    Replay(Vertx vertx, Target target, Pace pace, int warmUpSeconds) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.target = target;
        this.client = new IngestClient(vertx, context, target, measures);
        this.stream = new FlagStream(vertx, flag -> context.runOnContext(ignored -> measures.flag(flag)));
        this.player = new Player(vertx, client, pace, measures);
        this.warmUpSeconds = warmUpSeconds;
    }

    /** Completes when everything is acknowledged and the flags have fallen silent. */
    Future<Void> run(List<Talk> rooms, List<List<Cue>> cues) {
        Promise<Void> done = Promise.promise();
        context.runOnContext(ignored -> Products.register(vertx, target, Stage.products(rooms))
                .compose(registered -> stream.open(target))
                .compose(open -> client.open())
                .compose(open -> play(cues))
                .compose(played -> client.drained())
                .compose(drained -> quiet())
                .onComplete(done));
        return done.future();
    }

    private Future<Void> play(List<List<Cue>> cues) {
        begunNanos = System.nanoTime();
        measures.measureFrom(begunNanos + TimeUnit.SECONDS.toNanos(warmUpSeconds));
        return player.play(cues);
    }

    private Future<Void> quiet() {
        acknowledgedNanos = System.nanoTime();
        Promise<Void> silent = Promise.promise();
        vertx.setPeriodic(CHECK_MILLIS, timer -> {
            boolean longEnough = System.nanoTime() - acknowledgedNanos > QUIET_NANOS;
            if (longEnough && measures.nanosSinceFlag() > QUIET_NANOS) {
                vertx.cancelTimer(timer);
                silent.complete();
            }
        });
        return silent.future();
    }

    /** Does it every second, on the context that counts. */
    void everySecond(Runnable what) {
        context.runOnContext(ignored -> vertx.setPeriodic(1_000, timer -> what.run()));
    }

    Future<Void> close() {
        return client.close().eventually(stream::close);
    }

    Measures measures() {
        return measures;
    }

    /** Events handed to the client. */
    long sent() {
        return player.count();
    }

    /** Events that were neither acknowledged nor are on their way. */
    long lost() {
        return player.count() - measures.acknowledged();
    }

    /** From the first event to the last acknowledgement. */
    double seconds() {
        return (acknowledgedNanos - begunNanos) / 1e9;
    }
}
