package io.claimwatch.lexicon.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OtherWritingTest {
    @Test
    void writesOtherwise() {
        assertThat(OtherWriting.traditional("治疗糖尿病")).isEqualTo("治療糖尿病");
        assertThat(OtherWriting.spelled("治疗")).isEqualTo("zhiliao");
        assertThat(OtherWriting.initials("治疗")).isEqualTo("zl");
    }

    @Test
    void knowsNoSoundOfASymbol() {
        assertThat(OtherWriting.spelled("治🔥")).isNull();
        assertThat(OtherWriting.initials("，")).isNull();
    }

    @Test
    void findsOtherCharactersOfTheSameSound() {
        String alike = new OtherWriting().soundsAlike("治疗");
        assertThat(alike).hasSize(2).isNotEqualTo("治疗");
        assertThat(OtherWriting.spelled(alike)).isEqualTo("zhiliao");
        assertThat(new OtherWriting().soundsAlike("🔥")).isEqualTo("🔥");
    }
}
