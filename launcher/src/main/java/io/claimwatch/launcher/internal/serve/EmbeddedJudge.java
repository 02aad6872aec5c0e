package io.claimwatch.launcher.internal.serve;

import io.claimwatch.detector.DetectorStats;
import io.claimwatch.detector.DetectorVerticle;
import io.claimwatch.launcher.internal.config.AppConfig;
import io.claimwatch.store.Store;
import io.vertx.core.Future;

/** The detector over the store of this very process. */
final class EmbeddedJudge implements Work {
    private final AppConfig config;
    private final Foundation base;
    private final DetectorStats stats = new DetectorStats();
    private String id;

    EmbeddedJudge(AppConfig config, Foundation base) {
        this.config = config;
        this.base = base;
        Meters.bind(base.meters(), stats);
        Meters.bindLag(base.meters(), stats);
    }

    @Override
    public void tell(Health health) {
        health.part("detector", () -> Checks.behind(stats::lag));
    }

    @Override
    public Future<Void> start() {
        Store store = base.store();
        DetectorVerticle detector = new DetectorVerticle(
                store.segments(), store.flags(), store.catalogue(), base.lexicon()::detector, config.detector(), stats);
        return base.vertx()
                .deployVerticle(detector)
                .onSuccess(deployed -> id = deployed)
                .mapEmpty();
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
