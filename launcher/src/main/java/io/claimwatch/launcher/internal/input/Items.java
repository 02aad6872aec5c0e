package io.claimwatch.launcher.internal.input;

import java.io.IOException;

/** Things to be judged, one after the other. */
public interface Items extends AutoCloseable {
    /** The next one; null at the end. */
    Item next() throws IOException;

    /** Whether the next one is probably there already; false when asking for it might wait. */
    boolean ready() throws IOException;

    /** Whether together they are one script that can be read to its end before the last answer; not so lines that
     * stand each for itself, or come while somebody waits for answers. */
    boolean script();

    @Override
    void close() throws IOException;
}
