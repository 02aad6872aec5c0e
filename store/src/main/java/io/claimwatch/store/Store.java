package io.claimwatch.store;

import io.claimwatch.contract.ApiKeys;
import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.FlagSink;
import io.claimwatch.contract.SegmentLog;

/** The front of the store: two SQLite files in a directory, opened once per process. */
public final class Store implements AutoCloseable {
    private static final Object INSTANCE = new Object();

    private Store() {}

    /**
     * Opens the files, creating or migrating them.
     *
     * @throws IllegalStateException when the directory cannot be used, saying why
     */
    public static Store open(StoreConfig config) {
        return notYet(config);
    }

    /** The durable log of what happened in all rooms. */
    public SegmentLog segments() {
        return notYet(null);
    }

    /** Where the detector's answers go. */
    public FlagSink flags() {
        return notYet(null);
    }

    public Catalogue catalogue() {
        return notYet(null);
    }

    public ApiKeys apiKeys() {
        return notYet(null);
    }

    public ReviewStore review() {
        return notYet(null);
    }

    public People people() {
        return notYet(null);
    }

    public AuditLog audit() {
        return notYet(null);
    }

    public KeyStore keys() {
        return notYet(null);
    }

    public Retention retention() {
        return notYet(null);
    }

    public StoreStats stats() {
        return notYet(null);
    }

    /** Takes no more writes, finishes those that wait, and closes the files. */
    @Override
    public void close() {
        notYet(null);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private static <T> T notYet(Object what) {
        if (what != INSTANCE) {
            throw new UnsupportedOperationException();
        }
        return null;
    }
}
