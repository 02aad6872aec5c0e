package io.claimwatch.gateway;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that will be true soon. */
final class Eventually {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private Eventually() {}

    static void holds(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("did not become true within 20 seconds");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
