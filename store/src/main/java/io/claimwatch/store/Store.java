package io.claimwatch.store;

import io.claimwatch.contract.ApiKeys;
import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.FlagSink;
import io.claimwatch.contract.SegmentLog;

/** The front of the store: two SQLite files in a directory, opened once per process. */
public final class Store implements AutoCloseable {
    private Store() {}

    /**
     * Opens the files, creating or migrating them.
     *
     * @throws IllegalStateException when the directory cannot be used, saying why
     */
    public static Store open(StoreConfig config) {
        throw new UnsupportedOperationException(config.directory().toString());
    }

    /** The durable log of what happened in all rooms. */
    public SegmentLog segments() {
        throw new UnsupportedOperationException();
    }

    /** Where the detector's answers go. */
    public FlagSink flags() {
        throw new UnsupportedOperationException();
    }

    public Catalogue catalogue() {
        throw new UnsupportedOperationException();
    }

    public ApiKeys apiKeys() {
        throw new UnsupportedOperationException();
    }

    public ReviewStore review() {
        throw new UnsupportedOperationException();
    }

    public People people() {
        throw new UnsupportedOperationException();
    }

    public AuditLog audit() {
        throw new UnsupportedOperationException();
    }

    public KeyStore keys() {
        throw new UnsupportedOperationException();
    }

    public Retention retention() {
        throw new UnsupportedOperationException();
    }

    public StoreStats stats() {
        throw new UnsupportedOperationException();
    }

    /** Takes no more writes, finishes those that wait, and closes the files. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
