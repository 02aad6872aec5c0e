package io.claimwatch.callbacks.internal;

import io.claimwatch.callbacks.CallbackConfig;
import io.claimwatch.store.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks who has something coming and lets their lanes run. Confined to its context. */
public final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long SWEEP_MILLIS = 60_000;
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);
    private static final Duration SETTLING = Duration.ofSeconds(30);

    private final Parts parts;
    private final Duration keepDead;
    private final Map<String, Lane> lanes = new HashMap<>();
    private long swept;
    private boolean ill;
    private int active;
    private Promise<Void> idle;

    private Rounds(Parts parts, Duration keepDead) {
        this.parts = parts;
        this.keepDead = keepDead;
    }

    public static Rounds of(
            Context context,
            WorkerExecutor store,
            Outbox outbox,
            Post post,
            InstantSource clock,
            MeterRegistry meters,
            CallbackConfig config) {
        RandomGenerator random = RandomGenerator.getDefault();
        Parts parts = new Parts(
                context,
                outbox,
                post,
                store,
                clock,
                new Backoff(config.firstDelay(), config.longestDelay(), random),
                new Backoff(REST, LONGEST_REST, random),
                new Counts(meters, outbox),
                config.concurrency(),
                config.timeout().multipliedBy(3).plus(SETTLING),
                config.patience(),
                new AtomicBoolean());
        return new Rounds(parts, config.keepDead());
    }

    /** Completes when everything that could be sent now has been answered for. Never fails: the next one tries anew. */
    public Future<Void> run() {
        Promise<Void> done = Promise.promise();
        parts.context().runOnContext(nothing -> {
            active++;
            sweep().compose(swept -> parts.store().executeBlocking(parts.outbox()::due, false))
                    .compose(this::send)
                    .onSuccess(sent -> ill = false)
                    .onFailure(this::trouble)
                    .onComplete(over -> over(done));
        });
        return done.future();
    }

    /** Begins nothing new; completes when nothing is on its way any more. */
    public Future<Void> stop() {
        Promise<Void> stopped = Promise.promise();
        parts.stopping().set(true);
        parts.context().runOnContext(nothing -> {
            idle = stopped;
            if (active == 0) {
                stopped.complete();
            }
        });
        return stopped.future();
    }

    private void over(Promise<Void> round) {
        active--;
        round.complete();
        if (active == 0 && idle != null) {
            idle.tryComplete();
        }
    }

    private Future<Void> send(List<String> due) {
        List<Future<Void>> running = new ArrayList<>();
        for (String subscription : due) {
            running.add(lanes.computeIfAbsent(subscription, id -> new Lane(id, parts))
                    .run());
        }
        return Future.join(running).mapEmpty();
    }

    private Future<Void> sweep() {
        long now = parts.clock().millis();
        if (now - swept < SWEEP_MILLIS) {
            return Future.succeededFuture();
        }
        swept = now;
        return Future.fromCompletionStage(parts.outbox().expire(parts.patience(), keepDead), parts.context())
                .onSuccess(expired -> {
                    parts.counts().dead(expired.dead());
                    if (expired.dead() + expired.deleted() > 0) {
                        LOG.info("callbacks: gaveUp={} forgotten={}", expired.dead(), expired.deleted());
                    }
                })
                .mapEmpty();
    }

    private void trouble(Throwable what) {
        if (!ill) {
            LOG.warn("call-backs wait, the store cannot be used: {}", what.toString());
        }
        ill = true;
    }
}
