package io.claimwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TalkMarkTest {
    @Test
    void comesBackFromItsText() {
        TalkMark mark = new TalkMark(Map.of(7L, 1_795_836_362_205L, 12L, 0L), 0);

        assertThat(TalkMark.of(mark.toString())).isEqualTo(mark);
        assertThat(TalkMark.of(new TalkMark(Map.of(), 0).toString()).of(3)).isZero();
    }

    @Test
    void aSourceThatBeganLaterIsBehindTheCut() {
        assertThat(new TalkMark(Map.of(7L, 5L), 0).of(8)).isZero();
        assertThat(TalkMark.before(9).of(8)).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "m1", "m1.", "m1.2_", "m1.2_3", "m.2", "m1.zzzzzzzzzzzzzzzzzzzz", "Zjkx"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> TalkMark.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
