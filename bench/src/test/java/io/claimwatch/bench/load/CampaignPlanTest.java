package io.claimwatch.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How the fault campaign is called. */
class CampaignPlanTest {
    @Test
    void withoutArgumentsItTakesSomeThreeMinutes() {
        Plan plan = CampaignPlan.of(List.of());
        assertThat(plan.rate()).isEqualTo(800);
        assertThat(plan.warmUp() + plan.seconds()).isBetween(120, 180);
    }

    @Test
    void roomsRateAndLengthAreGiven() {
        Plan plan = CampaignPlan.of(List.of("20000", "0.4", "600"));
        assertThat(plan.rate()).isEqualTo(8_000);
        assertThat(plan.seconds()).isEqualTo(600);
        assertThat(plan.warmUp()).isEqualTo(60);
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThatThrownBy(() -> CampaignPlan.of(List.of("--help"))).hasMessageContaining("three numbers");
        assertThatThrownBy(() -> CampaignPlan.of(List.of("1", "2", "300", "4"))).hasMessageContaining("three numbers");
        assertThatThrownBy(() -> CampaignPlan.of(List.of("many"))).hasMessageContaining("above zero");
        assertThatThrownBy(() -> CampaignPlan.of(List.of("0"))).hasMessageContaining("above zero");
        assertThatThrownBy(() -> CampaignPlan.of(List.of("10", "1", "5"))).hasMessageContaining("at least 60");
    }
}
