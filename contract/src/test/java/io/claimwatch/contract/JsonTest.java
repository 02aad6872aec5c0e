package io.claimwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Samples.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {
    static List<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsBackWhatItWrote(Sample sample) {
        String json = Json.write(sample.value());
        assertThat(Json.read(json, sample.readAs())).isEqualTo(sample.value());
        assertThat(Json.read(json, sample.value().getClass())).isEqualTo(sample.value());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesOneLineWithoutNulls(Sample sample) {
        assertThat(Json.write(sample.value())).doesNotContain("\n", ":null");
    }

    @Test
    void callsFinalFinal() {
        JsonNode written = Json.MAPPER.valueToTree(Samples.SEGMENT);
        assertThat(written.get("final").isBoolean()).isTrue();
        assertThat(written.has("isFinal")).isFalse();
    }

    @Test
    void takesALineWithoutTypeForASegment() {
        assertThat(Json.read("{\"room\":\"r\",\"text\":\"你好\"}", RoomEvent.class))
                .isInstanceOfSatisfying(
                        Segment.class, segment -> assertThat(segment.text()).isEqualTo("你好"));
    }

    @Test
    void ignoresUnknownMembers() {
        assertThat(Json.read("{\"start\":1,\"end\":2,\"text\":\"x\",\"more\":{\"a\":[1]}}", Evidence.class))
                .isEqualTo(new Evidence(1, 2, "x", null));
    }

    @Test
    void refusesMembersGivenTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.read("{\"start\":1,\"start\":2}", Evidence.class))
                .withMessageContaining("Duplicate field 'start'");
    }

    @Test
    void refusesWhatComesAfterTheValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.read("{} {}", Evidence.class));
        assertThatIllegalArgumentException().isThrownBy(() -> Json.read("{}]", Evidence.class));
    }

    @Test
    void readsThirtyTwoLevelsAndNoMore() {
        assertThat(Json.read("[".repeat(32) + "]".repeat(32), JsonNode.class).size())
                .isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.read("[".repeat(33) + "]".repeat(33), JsonNode.class))
                .withMessageContaining("32");
    }

    @Test
    void readsStringsOfAMebiUnitAndNoMore() {
        int most = 1 << 20;
        assertThat(Json.read('"' + "字".repeat(most) + '"', String.class)).hasSize(most);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.read('"' + "字".repeat(most + 1) + '"', String.class))
                .withMessageContaining("1048576");
    }

    @Test
    void refusesBrokenTextWithoutRepeatingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.read("{\"text\":\"not to be told\"", Segment.class))
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("not to be told"));
    }

    @Test
    void namesTheTypeItCannotWrite() {
        Object knot = new Object() {
            @Override
            public String toString() {
                return "not to be told";
            }
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.write(knot))
                .withMessageStartingWith("cannot be written as JSON")
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("not to be told"));
    }
}
