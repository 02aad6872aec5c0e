package io.claimwatch.bench;

import java.io.Closeable;
import java.net.InetSocketAddress;

/** Something a hostile sender does, until it is closed. */
public interface Attack extends Closeable {
    /** What it did so far, for people. */
    String did();

    /** Ends it; no connection of it stays open. */
    @Override
    void close();

    /** Begins one. */
    @FunctionalInterface
    interface Kind {
        /** @param key a valid key of another tenant, for those who have one */
        Attack begin(InetSocketAddress server, String key) throws java.io.IOException;
    }
}
