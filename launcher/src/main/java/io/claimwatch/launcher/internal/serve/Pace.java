package io.claimwatch.launcher.internal.serve;

import io.claimwatch.detector.DetectorStats;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How far the detector is behind, in events and in time, and how long an event takes until it is judged. */
final class Pace {
    private static final long MOST_EVENTS = 200_000;
    private static final long MOST_SECONDS = 60;

    private final InstantSource clock;
    private final LongSupplier lag;
    private long lastReceived;
    private long behindSince;

    /** @param lag events that were not judged yet; asked at any time, must not block for long */
    Pace(DetectorStats stats, LongSupplier lag, InstantSource clock, MeterRegistry meters) {
        this.clock = clock;
        this.lag = lag;
        Timer latency = Timer.builder("claimwatch.detector.latency")
                .description("From receipt of an event until it is judged and its flags are durable")
                .register(meters);
        stats.onJudged(receivedAt -> {
            latency.record(Math.max(0, clock.millis() - receivedAt), TimeUnit.MILLISECONDS);
            judged(receivedAt);
        });
        Gauge.builder("claimwatch.detector.lag", lag, LongSupplier::getAsLong)
                .description("Events that are durable and not judged")
                .strongReference(true)
                .register(meters);
        Gauge.builder("claimwatch.detector.lag.seconds", this, Pace::seconds)
                .description("How old what is judged now is; 0 when nothing waits")
                .strongReference(true)
                .register(meters);
    }

    private synchronized void judged(long receivedAt) {
        lastReceived = receivedAt;
    }

    /**
     * While something waits: how long ago was received what was judged last, or, when nothing was since it began to
     * wait, for how long it has been waiting.
     */
    synchronized double seconds() {
        if (lag.getAsLong() == 0) {
            lastReceived = 0;
            behindSince = 0;
            return 0;
        }
        if (behindSince == 0) {
            behindSince = clock.millis();
        }
        return Math.max(0, clock.millis() - (lastReceived > 0 ? lastReceived : behindSince)) / 1e3;
    }

    /** {@link Health#OK}, or how far it is behind. */
    String check() {
        long events = lag.getAsLong();
        double seconds = seconds();
        return events <= MOST_EVENTS && seconds <= MOST_SECONDS
                ? Health.OK
                : events + " events behind, " + Math.round(seconds) + " s";
    }
}
