package io.claimwatch.launcher.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void percentilesAreRightToAFewPercent() {
        Latencies latencies = new Latencies();
        for (int micros = 1; micros <= 100_000; micros++) {
            latencies.add(micros);
        }
        assertThat(latencies.millis(0.50)).isCloseTo(50, withinPercentage(3));
        assertThat(latencies.millis(0.99)).isCloseTo(99, withinPercentage(3));
        assertThat(latencies.count()).isEqualTo(100_000);
    }

    @Test
    void nothingCountedIsNoNumber() {
        assertThat(new Latencies().millis(0.5)).isNaN();
    }
}
