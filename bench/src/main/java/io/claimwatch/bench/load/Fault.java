package io.claimwatch.bench.load;

import java.io.IOException;

/** Something that breaks and comes back. */
record Fault(String what, Breaking breaking) {
    /** Returns when it is back. */
    @FunctionalInterface
    interface Breaking {
        void happen() throws IOException, InterruptedException;
    }
}
