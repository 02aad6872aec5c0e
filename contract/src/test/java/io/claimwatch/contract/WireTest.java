package io.claimwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                Channel.class,
                ClaimCategory.class,
                Measure.class,
                ProductCategory.class,
                Role.class,
                Severity.class,
                Transform.class
            })
    void writesAndReadsEveryNameInSmallLettersWithHyphens(Class<? extends Enum<?>> type) {
        for (Enum<?> constant : type.getEnumConstants()) {
            String json = Json.write(constant);
            assertThat(json).matches("\"[a-z]+(-[a-z]+)*\"");
            assertThat(Json.read(json, type)).isSameAs(constant);
        }
        assertThat(Stream.of(type.getEnumConstants()).map(Wire::name)).doesNotHaveDuplicates();
    }

    @Test
    void namesTheKnownOnesForAnUnknownOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Severity.of("grave"))
                .withMessage("unknown severity 'grave', known are: high, medium, low");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClaimCategory.of("cures"))
                .withMessageStartingWith("unknown claim category 'cures', known are: absolute-term, medical-efficacy");
    }

    @Test
    void tellsTheKnownOnesThroughJsonToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.read("{\"measure\":\"shout\"}", Decision.class))
                .withMessageContaining("unknown measure 'shout', known are: dismiss, ask-correction");
    }

    @Test
    void takesNoOtherSpelling() {
        assertThatIllegalArgumentException().isThrownBy(() -> Measure.of("LIMIT_REACH"));
        assertThatIllegalArgumentException().isThrownBy(() -> Measure.of("limit_reach"));
        assertThatIllegalArgumentException().isThrownBy(() -> Measure.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> Measure.of(null));
        assertThat(Measure.of("limit-reach")).isSameAs(Measure.LIMIT_REACH);
    }
}
