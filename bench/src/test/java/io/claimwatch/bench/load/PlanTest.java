package io.claimwatch.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How it is called. */
class PlanTest {
    @Test
    void withoutArgumentsItIsTheIssuesGate() {
        Plan plan = Plan.of(List.of());
        assertThat(plan.rate()).isEqualTo(8_000);
        assertThat(plan.seconds()).isEqualTo(600);
        assertThat(plan.boundMs()).isEqualTo(250);
        assertThat(plan.life().claimOneIn()).isEqualTo(50);
    }

    @Test
    void lookingForTheHighestRateHasABoundOfASecond() {
        Plan plan = Plan.of(List.of("1000", "0.4", "--find", "--claims", "40"));
        assertThat(plan.find()).isTrue();
        assertThat(plan.boundMs()).isEqualTo(1_000);
        assertThat(plan.life().claimOneIn()).isEqualTo(40);
    }

    @Test
    void nonsenseIsToldHowItIsUsed() {
        assertThatThrownBy(() -> Plan.of(List.of("--fast"))).hasMessageContaining("bench/load [ROOMS]");
        assertThatThrownBy(() -> Plan.of(List.of("0"))).hasMessageContaining("bench/load [ROOMS]");
        assertThatThrownBy(() -> Plan.of(List.of("many"))).isInstanceOf(IllegalArgumentException.class);
    }
}
