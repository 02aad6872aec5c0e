package io.claimwatch.broker;

import io.claimwatch.broker.internal.Engine;
import io.claimwatch.contract.ApiKeys;
import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.FlagSink;
import io.claimwatch.contract.SegmentLog;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Kafka between the parts, when they are processes of their own. Each part takes what it needs: a gateway {@link #intake},
 * {@link #standing}, {@link #catalogue} and {@link #keys}; a detector {@link #judge}; a console {@link #feed} and {@link #publishKeys}.
 */
public final class Broker {
    private final Engine engine;

    private Broker(Engine engine) {
        this.engine = engine;
    }

    /**
     * Reaches the broker, makes the topics that are missing. Blocks, for the configured time at most.
     *
     * @throws IllegalStateException saying why it cannot be used
     */
    public static Broker connect(Vertx vertx, BrokerConfig config) throws InterruptedException {
        return new Broker(Engine.connect(vertx, config));
    }

    /** Where a gateway appends: acknowledged when all in-sync replicas have it. */
    public SegmentLog intake() {
        return engine.intake();
    }

    /**
     * Reads into memory how broadcasts were announced, at whichever gateway, and follows it, so that {@link #intake} can
     * tell a change; completes when what was there is read.
     */
    public Future<Void> standing() {
        return engine.followStanding();
    }

    /** Reads the products into memory and follows them; completes when those that were there are read. */
    public Future<Catalogue> catalogue() {
        return engine.followProducts().map(engine.products());
    }

    /** Reads the keys into memory and follows them; completes when those that were there are read. */
    public Future<ApiKeys> keys() {
        return engine.followKeys().map(engine.keys());
    }

    /** False as long as no key at all is known. */
    public boolean anyKey() {
        return !engine.keys().isEmpty();
    }

    /**
     * Tells the gateways which keys are valid now. Call {@link #keys} first, so that only changes are said.
     *
     * @param valid SHA-256 of each key in hexadecimal, with its tenant
     */
    public Future<Void> publishKeys(Map<String, String> valid) {
        return engine.keys().publish(valid);
    }

    /**
     * Joins the detectors: each partition that this process is given is judged in order by a job of its own, from where
     * its predecessor stood. Call {@link #catalogue} first.
     */
    public Future<Void> judge(PartitionJob job) {
        return engine.judge(job);
    }

    /**
     * Takes talk and flags into a store.
     *
     * @param store its name: processes that share a store share the work, each store gets everything
     */
    public Future<Void> feed(String store, SegmentLog log, FlagSink sink, FlagListener listener) {
        return engine.feed(store, log, sink, listener);
    }

    /** Why the broker cannot be used now; empty when it can. Blocks for some seconds at most. */
    public Optional<String> problem() throws InterruptedException {
        return Optional.ofNullable(engine.problem());
    }

    /** How many partitions the segments have. */
    public int partitions() {
        return engine.partitions();
    }

    public BrokerStats stats() {
        return engine.stats();
    }

    /** Stops reading, after the batches in hand. */
    public Future<Void> stopReading() {
        return engine.stopReading();
    }

    /** Sends what waits and closes the connections. Blocks, for the given time at most. */
    public void close(Duration patience) {
        engine.close(patience.toMillis());
    }
}
