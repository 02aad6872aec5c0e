package io.claimwatch.launcher.internal.serve;

import io.claimwatch.contract.FlagSink;
import io.claimwatch.detector.DetectorStats;
import io.claimwatch.detector.DetectorVerticle;
import io.claimwatch.launcher.internal.config.AppConfig;
import io.claimwatch.store.Store;
import io.vertx.core.Future;
import java.time.InstantSource;

/** The detector over the store of this very process. */
final class EmbeddedJudge implements Work {
    private final AppConfig config;
    private final Foundation base;
    private final DetectorStats stats = new DetectorStats();
    private final Pace pace;
    private String id;

    EmbeddedJudge(AppConfig config, Foundation base, InstantSource clock) {
        this.config = config;
        this.base = base;
        this.pace = new Pace(stats, this::lag, clock, base.meters());
        Meters.bind(base.meters(), stats);
    }

    /** Asked of the log itself: a detector that is stuck tells nothing. */
    private long lag() {
        return Math.max(0, base.store().segments().end() - stats.position());
    }

    @Override
    public void tell(Health health) {
        health.part("detector", pace::check);
    }

    @Override
    public Future<Void> start() {
        Store store = base.store();
        DetectorVerticle detector = new DetectorVerticle(
                store.segments(),
                sink(store.flags()),
                store.catalogue(),
                base.lexicon()::detector,
                config.detector(),
                stats);
        return base.vertx()
                .deployVerticle(detector)
                .onSuccess(deployed -> id = deployed)
                .mapEmpty();
    }

    private FlagSink sink(FlagSink sink) {
        return new CountingSink(new ShadowSink(sink, config.shadow(), base.meters()), base.meters());
    }

    @Override
    public Future<Void> finish() {
        Store store = base.store();
        return Caught.up(
                        base.vertx(),
                        store.segments(),
                        store.flags(),
                        config.detector().consumer())
                .compose(caughtUp ->
                        id == null ? Future.succeededFuture() : base.vertx().undeploy(id));
    }
}
