package io.claimwatch.detector.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {
    private static final List<String> PAINKILLER = List.of("用于缓解轻至中度疼痛，如头痛、关节痛", "普通感冒引起的发热");

    @ParameterizedTest
    @ValueSource(strings = {"止痛", "缓解头痛", "退热", "治感冒"})
    void coversWhatTheLabelSpeaksOfInOtherWords(String claim) {
        assertThat(Label.covers(PAINKILLER, claim)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"治疗糖尿病", "降血压", "抗病毒", "改善失眠"})
    void doesNotCoverOtherDiseases(String claim) {
        assertThat(Label.covers(PAINKILLER, claim)).isFalse();
    }

    @Test
    void saysNothingAgainstAClaimThatNamesNoDisease() {
        assertThat(Label.covers(PAINKILLER, "治疗疾病")).isTrue();
    }
}
