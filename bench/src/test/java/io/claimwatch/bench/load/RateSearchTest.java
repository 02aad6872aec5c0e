package io.claimwatch.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Looking for the highest rate. */
class RateSearchTest {
    private final List<Double> tried = new ArrayList<>();

    @Test
    void itDoublesAndThenHalvesWhatLiesBetween() throws Exception {
        assertThat(highest(1_000, 5_300)).isBetween(5_300 / 1.05, 5_300.0);
        assertThat(tried).startsWith(1_000.0, 2_000.0, 4_000.0, 8_000.0, 6_000.0, 5_000.0);
    }

    @Test
    void itGoesDownWhenTheFirstDoesNotHold() throws Exception {
        assertThat(highest(8_000, 1_500)).isBetween(1_500 / 1.05, 1_500.0);
    }

    @Test
    void thereMayBeNone() throws Exception {
        assertThat(highest(8_000, 0)).isZero();
        assertThat(tried).hasSizeLessThanOrEqualTo(14);
    }

    private double highest(double first, double limit) throws Exception {
        return RateSearch.highest(first, rate -> {
            tried.add(rate);
            return rate <= limit;
        });
    }
}
