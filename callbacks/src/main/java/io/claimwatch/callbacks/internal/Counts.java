package io.claimwatch.callbacks.internal;

import io.claimwatch.store.Outbox;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** What is measured of call-backs. */
public final class Counts {
    private final MeterRegistry meters;
    private final Timer latency;
    private final Counter failed;
    private final Counter retried;
    private final Counter dead;
    private final Counter refused;

    public Counts(MeterRegistry meters, Outbox outbox) {
        this.meters = meters;
        this.latency = meters.timer("claimwatch.callbacks.sent");
        this.failed = meters.counter("claimwatch.callbacks.failed");
        this.retried = meters.counter("claimwatch.callbacks.retried");
        this.dead = meters.counter("claimwatch.callbacks.dead");
        this.refused = meters.counter("claimwatch.callbacks.refused");
        gauge("claimwatch.callbacks.waiting", outbox, Outbox.Depth::waiting);
        gauge("claimwatch.callbacks.dead.letters", outbox, Outbox.Depth::dead);
        gauge("claimwatch.callbacks.oldest.seconds", outbox, depth -> depth.oldestMillis() / 1e3);
    }

    /** @param millis from when it could be sent */
    void sent(long millis) {
        latency.record(Math.max(0, millis), TimeUnit.MILLISECONDS);
    }

    void failed() {
        failed.increment();
    }

    void retried() {
        retried.increment();
    }

    void dead(int events) {
        dead.increment(events);
    }

    /** The address may not be called. */
    void refused() {
        refused.increment();
    }

    private void gauge(String name, Outbox outbox, ToDoubleFunction<Outbox.Depth> value) {
        Gauge.builder(name, outbox, each -> value.applyAsDouble(each.depth())).register(meters);
    }
}
