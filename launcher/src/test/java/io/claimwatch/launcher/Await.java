package io.claimwatch.launcher;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waiting for a condition, never for a time. */
public final class Await {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Await() {}

    /** The first answer that is not null. */
    public static <T> T until(String what, Duration limit, Supplier<T> condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            T found = condition.get();
            if (found != null) {
                return found;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("waited " + limit + " for " + what);
    }
}
