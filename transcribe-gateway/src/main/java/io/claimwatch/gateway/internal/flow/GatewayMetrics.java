package io.claimwatch.gateway.internal.flow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What the front door counts. Tags are closed sets, so the number of series is bounded. */
public final class GatewayMetrics {
    /** Everything that was refused, cut off or kept waiting, by code. */
    public static final String REFUSED = "claimwatch.gateway.refused";

    private final MeterRegistry registry;
    private final Counter taken;
    private final Counter duplicates;
    private final Timer acknowledgement;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger sockets = new AtomicInteger();
    private final AtomicInteger paused = new AtomicInteger();

    public GatewayMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.taken = Counter.builder("claimwatch.gateway.stored")
                .description("Events that became durable")
                .register(registry);
        this.duplicates = Counter.builder("claimwatch.gateway.duplicates")
                .description("Events whose lane already had their sequence")
                .register(registry);
        this.acknowledgement = Timer.builder("claimwatch.gateway.acknowledgement")
                .description("From receipt of an event to its acknowledgement")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofNanos(500_000))
                .maximumExpectedValue(Duration.ofSeconds(30))
                .register(registry);
        gauge("claimwatch.gateway.waiting", "Events received and not yet durable", waiting);
        gauge("claimwatch.gateway.sockets", "Open WebSockets", sockets);
        gauge("claimwatch.gateway.sockets.paused", "WebSockets that are not read from now", paused);
    }

    /** Counts a refusal under its code as it is on the wire. */
    public void refused(String code) {
        registry.counter(REFUSED, "code", code).increment();
    }

    /** Counts a message of a recogniser, or a part of one, that brought no segment. Both words are of closed sets. */
    public void silent(String format, String why) {
        registry.counter("claimwatch.gateway.transcript.silent", "format", format, "why", why)
                .increment();
    }

    public void stored(int count, int duplicateCount) {
        taken.increment(count);
        duplicates.increment(duplicateCount);
    }

    public void waiting(int change) {
        waiting.addAndGet(change);
    }

    public void socket(int change) {
        sockets.addAndGet(change);
    }

    public void paused(int change) {
        paused.addAndGet(change);
    }

    /** Nanoseconds of a clock that only rises; pass it to {@link #acknowledged}. */
    public long now() {
        return registry.config().clock().monotonicTime();
    }

    public void acknowledged(long since) {
        acknowledgement.record(now() - since, TimeUnit.NANOSECONDS);
    }

    private void gauge(String name, String description, AtomicInteger value) {
        Gauge.builder(name, value, AtomicInteger::get)
                .description(description)
                .strongReference(true)
                .register(registry);
    }
}
