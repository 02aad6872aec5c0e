package io.claimwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordsTest {
    @Test
    void anEventKnowsItsLane() {
        assertThat(Samples.SEGMENT.lane()).isEqualTo(new Lane("demo", "asr", "show-17", "s-1"));
        assertThat(Samples.START.lane()).isEqualTo(Samples.SEGMENT.lane());
    }

    @Test
    void aPassportWithoutListsIsEmptyNotUnknown() {
        Passport read = Json.read("{\"passport\":{}}", Product.class).passport();
        assertThat(read).isEqualTo(new Passport(List.of(), List.of(), null));
        assertThat(Json.read("{}", Product.class).passport()).isNull();
    }

    @Test
    void goodsOfACategoryHaveNothingElse() {
        assertThat(Json.write(Product.of(ProductCategory.COSMETICS))).isEqualTo("{\"category\":\"cosmetics\"}");
    }

    @Test
    void aFindingKeepsItsListsToItself() {
        List<Evidence> evidence = new ArrayList<>(List.of(new Evidence(0, 1, "治", null)));
        Finding finding = new Finding(
                "e",
                "t",
                ClaimCategory.OTHER,
                Severity.LOW,
                0.5,
                evidence,
                "治",
                Set.of(),
                List.of(),
                null,
                false,
                List.of(),
                "v");
        evidence.clear();
        assertThat(finding.evidence()).hasSize(1);
        assertThatNullPointerException().isThrownBy(() -> new Detection(null, List.of()));
    }

    @Test
    void isFlaggedFromTheThresholdOn() {
        Detection detection = new Detection(List.of(Samples.FINDING), List.of());
        assertThat(detection.flagged(0.94)).isTrue();
        assertThat(detection.flagged(0.95)).isFalse();
        assertThat(Detection.NONE.flagged(0)).isFalse();
    }

    @Test
    void anAppendWithoutPositionIsADuplicate() {
        assertThat(new SegmentLog.Appended(0, 7).duplicate()).isTrue();
        assertThat(new SegmentLog.Appended(1, 7).duplicate()).isFalse();
    }

    @Test
    void aRefusalTellsWhetherWaitingHelps() {
        SegmentLog.Refused refused = new SegmentLog.Refused("full", true, null);
        assertThat(refused.overloaded()).isTrue();
        assertThat(refused).hasMessage("full");
    }
}
