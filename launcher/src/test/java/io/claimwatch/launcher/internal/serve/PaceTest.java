package io.claimwatch.launcher.internal.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.detector.DetectorStats;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long START = 1_000_000;

    private final AtomicLong now = new AtomicLong(START);
    private final AtomicLong waiting = new AtomicLong();
    private final DetectorStats stats = new DetectorStats();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Pace pace = new Pace(stats, waiting::get, () -> Instant.ofEpochMilli(now.get()), meters);

    @Test
    void nothingThatWaitsIsNoLag() {
        stats.judged(START - 5_000);
        assertThat(pace.seconds()).isZero();
        assertThat(pace.check()).isEqualTo(Health.OK);
        assertThat(meters.get("claimwatch.detector.latency").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(5);
    }

    @Test
    void whileItCatchesUpTheLagIsTheAgeOfWhatIsJudgedNow() {
        waiting.set(100);
        stats.judged(START - 90_000);
        assertThat(pace.seconds()).isEqualTo(90);
        assertThat(pace.check()).isEqualTo("100 events behind, 90 s");
    }

    @Test
    void aDetectorThatIsStuckFallsBehindFromWhenSomethingBeganToWait() {
        stats.judged(START - 1);
        assertThat(pace.seconds()).isZero();
        waiting.set(1);
        assertThat(pace.seconds()).isZero();
        now.addAndGet(61_000);
        assertThat(pace.seconds()).isEqualTo(61);
        assertThat(pace.check()).isEqualTo("1 events behind, 61 s");
        waiting.set(0);
        assertThat(pace.check()).isEqualTo(Health.OK);
    }

    @Test
    void tooManyEventsAreAnIllnessHoweverYoung() {
        waiting.set(200_001);
        assertThat(pace.check()).startsWith("200001 events behind");
    }
}
