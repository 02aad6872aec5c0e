package io.claimwatch.broker;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Waits for what another process or thread brings about. */
final class Eventually {
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(60);

    private Eventually() {}

    static void that(ThrowingCallable check) throws Throwable {
        long deadline = System.nanoTime() + MOST_NANOS;
        while (true) {
            try {
                check.call();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }
}
