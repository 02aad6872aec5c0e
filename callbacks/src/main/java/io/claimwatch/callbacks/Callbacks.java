package io.claimwatch.callbacks;

import io.claimwatch.callbacks.internal.Addresses;
import io.claimwatch.callbacks.internal.Names;
import io.claimwatch.callbacks.internal.Networks;
import io.claimwatch.callbacks.internal.Post;
import io.claimwatch.callbacks.internal.Rounds;
import io.claimwatch.contract.CallbackRule;
import io.claimwatch.store.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.eventbus.MessageConsumer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends what the outbox holds. Several processes may do so at one database: an event is claimed by one of them. */
public final class Callbacks {
    /** On the event bus: something may be in the outbox. Hints only; the store is looked at once a second anyway. */
    public static final String HINT = "claimwatch.callbacks";

    private static final List<String> HINTS = List.of(HINT, "claimwatch.flags", "claimwatch.decisions");
    private static final long LOOK_MILLIS = 1000;
    private static final long HINT_MILLIS = 20;
    private static final int LOOK_UPS = 4;

    private final Vertx vertx;
    private final WorkerExecutor lookUps;
    private final WorkerExecutor store;
    private final Post post;
    private final Rounds rounds;
    private final AtomicBoolean hinted = new AtomicBoolean();
    private final List<MessageConsumer<Object>> consumers = new ArrayList<>();
    private volatile long timer;

    public Callbacks(Vertx vertx, CallbackConfig config, Outbox outbox, InstantSource clock, MeterRegistry meters) {
        this(vertx, config, outbox, clock, meters, Names.SYSTEM);
    }

    /** @param names how receivers' names are looked up */
    Callbacks(
            Vertx vertx, CallbackConfig config, Outbox outbox, InstantSource clock, MeterRegistry meters, Names names) {
        this.vertx = vertx;
        this.lookUps = vertx.createSharedWorkerExecutor("claimwatch-callback-names", LOOK_UPS);
        this.store = vertx.createSharedWorkerExecutor("claimwatch-callback-store", 2);
        Context context = vertx.getOrCreateContext();
        Addresses addresses = addresses(config, names);
        this.post = new Post(vertx, lookUps, addresses, clock, config);
        this.rounds = Rounds.of(context, store, outbox, post, clock, meters, config);
    }

    /** What may be called back, for whoever takes subscriptions. */
    public static CallbackRule rule(CallbackConfig config) {
        return addresses(config, Names.SYSTEM);
    }

    private static Addresses addresses(CallbackConfig config, Names names) {
        return new Addresses(new Networks(config.networks()), names, config.plainHttp());
    }

    /** Begins to look into the outbox, now and then and on hints. */
    public void start() {
        for (String address : HINTS) {
            consumers.add(vertx.eventBus().consumer(address, hint -> hinted()));
        }
        timer = vertx.setPeriodic(LOOK_MILLIS, tick -> round());
        round();
    }

    /** Hints come in swarms; one look does for all of a moment. */
    private void hinted() {
        if (hinted.compareAndSet(false, true)) {
            vertx.setTimer(HINT_MILLIS, soon -> {
                hinted.set(false);
                round();
            });
        }
    }

    /** Sends what may be sent now; completes when all of it has been answered for. */
    Future<Void> round() {
        return rounds.run();
    }

    /** Begins nothing more, waits for what is on its way, and closes. What was not answered for comes again. */
    public Future<Void> close() {
        vertx.cancelTimer(timer);
        consumers.forEach(MessageConsumer::unregister);
        return rounds.stop().eventually(post::close).eventually(lookUps::close).eventually(store::close);
    }
}
