package io.claimwatch.launcher.internal.input;

import java.io.IOException;

/** Things to be judged, one after the other. */
public interface Items extends AutoCloseable {
    /** The next one; null at the end. */
    Item next() throws IOException;

    /** Whether the next one is probably there already; false when asking for it might wait. */
    boolean ready() throws IOException;

    @Override
    void close() throws IOException;
}
