package io.claimwatch.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes when it is told to. */
public final class FakeClock implements InstantSource {
    public static final long START = 1_780_000_000_000L;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochMilli(START));

    @Override
    public Instant instant() {
        return now.get();
    }

    public void advance(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
