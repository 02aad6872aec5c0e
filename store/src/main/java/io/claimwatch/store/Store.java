package io.claimwatch.store;

import io.claimwatch.contract.ApiKeys;
import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.FlagSink;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.store.internal.Engine;
import java.util.function.Consumer;

/**
 * The front of the store: two SQLite files in a directory, opened by one process, or a PostgreSQL database that several
 * share.
 */
public final class Store implements AutoCloseable {
    private final Engine engine;

    private Store(Engine engine) {
        this.engine = engine;
    }

    /**
     * Opens the data, creating or migrating it.
     *
     * @throws IllegalStateException when the directory or server cannot be used, saying why
     */
    public static Store open(StoreConfig config) {
        return new Store(Engine.open(config));
    }

    /** The durable log of what happened in all rooms. */
    public SegmentLog segments() {
        return engine.segments();
    }

    /** Where the detector's answers go. */
    public FlagSink flags() {
        return engine.flags();
    }

    public Catalogue catalogue() {
        return engine.catalogue();
    }

    public ApiKeys apiKeys() {
        return engine.apiKeys();
    }

    public ReviewStore review() {
        return engine.review();
    }

    public People people() {
        return engine.people();
    }

    public AuditLog audit() {
        return engine.audit();
    }

    public KeyStore keys() {
        return engine.keys();
    }

    /** Who is called back. */
    public Subscriptions subscriptions() {
        return engine.subscriptions();
    }

    /** What is to be sent to them. */
    public Outbox outbox() {
        return engine.outbox();
    }

    public Retention retention() {
        return engine.retention();
    }

    public RoomRecords records() {
        return engine.records();
    }

    public StoreStats stats() {
        return engine.stats();
    }

    /**
     * Calls back when another process at the same database has changed something; never where files are used. Runs on
     * the listening thread: hand over, do not block. Close to stop.
     */
    public AutoCloseable onHint(Consumer<StoreHint> listener) {
        return engine.onHint(listener);
    }

    /** Takes no more writes, finishes those that wait, and closes the data. */
    @Override
    public void close() {
        engine.close();
    }
}
