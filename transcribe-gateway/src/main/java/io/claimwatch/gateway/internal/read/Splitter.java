package io.claimwatch.gateway.internal.read;

/** Cuts a stream of bytes into events while it arrives, keeping at most one unfinished event. */
public interface Splitter {
    void feed(byte[] bytes);

    /** The stream is over. */
    void end();
}
