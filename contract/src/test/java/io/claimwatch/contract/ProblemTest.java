package io.claimwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
    @ParameterizedTest
    @EnumSource
    void hasTypeTitleAndStatusForEveryCode(Problem.Code code) {
        Problem problem = Problem.of(code, "what was wrong");
        assertThat(problem.type()).isEqualTo("urn:claimwatch:problem:" + Wire.name(code));
        assertThat(problem.title()).isNotBlank();
        assertThat(problem.status()).isEqualTo(code.status()).isBetween(400, 599);
        assertThat(Schemas.mistakes("problem", Json.write(problem))).isEmpty();
    }

    @Test
    void leavesOutWhatThereIsNot() {
        assertThat(Json.write(Problem.of(Problem.Code.NOT_FOUND, "no such case")))
                .isEqualTo("{\"type\":\"urn:claimwatch:problem:not-found\",\"title\":\"There is no such thing\","
                        + "\"status\":404,\"detail\":\"no such case\"}");
    }

    @Test
    void keepsItsItemsToItself() {
        List<Problem.Item> items = new ArrayList<>();
        items.add(new Problem.Item(1, "room", "required", "is missing"));
        Problem problem = Problem.of(Problem.Code.INVALID_EVENT, "one").with(items);
        items.clear();
        assertThat(problem.errors()).hasSize(1);
        assertThat(Json.write(problem))
                .endsWith(
                        "\"errors\":[{\"line\":1,\"field\":\"room\",\"code\":\"required\",\"detail\":\"is missing\"}]}");
    }

    @Test
    void takesNoErrorsForAnEmptyList() {
        assertThat(new Problem("urn:x", "x", 400, null, null).errors()).isEmpty();
    }
}
