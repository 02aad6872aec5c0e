package io.claimwatch.launcher.internal.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void agreesWithPublishedWilsonIntervals() {
        Interval interval = Interval.wilson(81, 263);
        assertThat(interval.value()).isCloseTo(0.308, within(0.0005));
        assertThat(interval.low()).isCloseTo(0.2553, within(0.0005));
        assertThat(interval.high()).isCloseTo(0.3662, within(0.0005));
    }

    @Test
    void staysInsideZeroAndOne() {
        assertThat(Interval.wilson(0, 10).low()).isZero();
        assertThat(Interval.wilson(10, 10).high()).isCloseTo(1, within(1e-12));
        assertThat(Interval.wilson(0, 0).known()).isFalse();
    }

    @Test
    void f1IsTheHarmonicMean() {
        double precision = 30.0 / 40;
        double recall = 30.0 / 50;
        assertThat(Interval.f1(30, 10, 20).value())
                .isCloseTo(2 * precision * recall / (precision + recall), within(1e-12));
    }
}
