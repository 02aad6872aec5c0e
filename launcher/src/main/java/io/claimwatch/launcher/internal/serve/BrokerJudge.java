package io.claimwatch.launcher.internal.serve;

import io.claimwatch.broker.Broker;
import io.claimwatch.broker.PartitionJob;
import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.FlagSink;
import io.claimwatch.detector.DetectorConfig;
import io.claimwatch.detector.DetectorStats;
import io.claimwatch.detector.DetectorVerticle;
import io.claimwatch.launcher.internal.config.AppConfig;
import io.vertx.core.Future;
import java.time.InstantSource;

/** A member of the detectors' group: one detector for each partition that this process is given. */
final class BrokerJudge implements Work {
    private final DetectorConfig config;
    private final AppConfig app;
    private final Foundation base;
    private final DetectorStats stats = new DetectorStats();
    private final Pace pace;

    BrokerJudge(AppConfig config, Foundation base, InstantSource clock) {
        DetectorConfig given = config.detector();
        // Partitions are judged side by side; inside one a single thread keeps the order for all rooms.
        this.config = new DetectorConfig(given.consumer(), 1, given.batch(), given.rooms(), given.statements());
        this.app = config;
        this.base = base;
        this.pace = new Pace(stats, base.broker().stats()::lag, clock, base.meters());
        Meters.bind(base.meters(), stats);
    }

    @Override
    public void tell(Health health) {
        health.part("detector", pace::check);
    }

    @Override
    public Future<Void> start() {
        Broker broker = base.broker();
        return broker.catalogue().compose(products -> broker.judge(job(products)));
    }

    private PartitionJob job(Catalogue products) {
        return (partition, log, sink) -> base.vertx()
                .deployVerticle(
                        new DetectorVerticle(log, shadowed(sink), products, base.lexicon()::detector, config, stats))
                .map(id -> () -> base.vertx().undeploy(id));
    }

    private FlagSink shadowed(FlagSink sink) {
        return new CountingSink(new ShadowSink(sink, app.shadow(), base.meters()), base.meters());
    }

    @Override
    public Future<Void> finish() {
        return base.broker().stopReading();
    }
}
