package io.claimwatch.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Percentiles of what was timed. */
class StopWatchTest {
    private final StopWatch watch = new StopWatch();

    @Test
    void percentilesAreRightToAThousandth() {
        for (int i = 1; i <= 10_000; i++) {
            watch.micros(i * 1_000L);
        }
        Times times = watch.all();
        assertThat(times.count()).isEqualTo(10_000);
        assertThat(times.p50()).isCloseTo(5_000, within(5.0));
        assertThat(times.p95()).isCloseTo(9_500, within(10.0));
        assertThat(times.p99()).isCloseTo(9_900, within(10.0));
        assertThat(times.max()).isCloseTo(10_000, within(10.0));
    }

    @Test
    void aLapHoldsWhatCameSinceTheLastAndAllHoldsEverything() {
        watch.micros(1_000);
        assertThat(watch.lap().count()).isEqualTo(1);
        watch.micros(3_000);
        watch.micros(3_000);
        assertThat(watch.lap().count()).isEqualTo(2);
        assertThat(watch.all().count()).isEqualTo(3);
        assertThat(watch.lap().count()).isZero();
    }

    @Test
    void whatLiesOutsideCountsAtTheEdge() {
        watch.micros(-5);
        watch.micros(Long.MAX_VALUE);
        assertThat(watch.all().p50()).isZero();
        assertThat(watch.all().max()).isGreaterThan(3_590_000);
    }
}
