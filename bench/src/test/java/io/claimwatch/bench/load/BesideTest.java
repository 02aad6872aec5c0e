package io.claimwatch.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** Comparing what others wait beside an attack with what they wait without one. */
class BesideTest {
    @Test
    void aTurnIsComparedWithThoseAroundItAndTheMedianCounts() {
        Beside beside = turns(List.of(10.0, 10.0, 20.0, 20.0), List.of(11.0, 15.0, 60.0));
        assertThat(beside.ratio()).isCloseTo(1.1, within(1e-9));
        assertThat(beside.held(1.2)).isTrue();
        assertThat(beside.held(1.05)).isFalse();
    }

    @Test
    void waitingLongerThanTheFactorDoesNotHold() {
        assertThat(turns(List.of(10.0, 10.0), List.of(12.1)).held(1.2)).isFalse();
    }

    @Test
    void aTurnThatSawNothingDoesNotHold() {
        assertThat(turns(List.of(10.0, 10.0), List.of(Double.NaN)).held(1.2)).isFalse();
        assertThat(turns(List.of(10.0), List.of()).held(1.2)).isFalse();
    }

    @Test
    void timesOfOneMillisecondLieEvenlyInsideIt() {
        Histogram times = new Histogram(3);
        times.recordValueWithCount(5_000, 980);
        times.recordValueWithCount(8_000, 20);
        assertThat(Tail.p99(times)).isCloseTo(8.0, within(0.01));
        times.recordValueWithCount(5_000, 800);
        assertThat(Tail.p99(times)).isCloseTo(7.6, within(0.01));
        assertThat(Tail.p99(new Histogram(3))).isNaN();
    }

    private static Beside turns(List<Double> alone, List<Double> beside) {
        Beside turns = new Beside();
        alone.forEach(turns::alone);
        beside.forEach(turns::beside);
        return turns;
    }
}
