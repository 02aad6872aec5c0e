package io.claimwatch.lexicon.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {
    @Test
    void namesItsClassesAndLiterals() throws PatternSyntaxException {
        Pattern pattern = Pattern.parse("fn:maxgaps(6 fn:ordered({treat} fn:or({disease} \"3 天\" 结节)))");
        assertThat(pattern.classes()).containsExactly("treat", "disease");
        assertThat(pattern.literals()).containsExactly("3 天", "结节");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fn:ordered({a} {b})|no bound|0",
                "fn:maxgaps(x {a})|a number|11",
                "fn:near({a} {b})|unknown function fn:near|0",
                "{a|no closing|0",
                "fn:phrase({a})|at least 2 parts|13",
                "{a} {b}|one pattern expected|4",
                "fn:or({a}|')' expected|9",
                "fn:maxgaps(1000 {a})|0 to 999|15",
                "fn:phrase({a} ， {b})|'，' is never found|15"
            })
    void saysWhatIsWrongAndWhere(String source, String message, int index) {
        assertThatThrownBy(() -> Pattern.parse(source)).isInstanceOfSatisfying(PatternSyntaxException.class, e -> {
            assertThat(e).hasMessageContaining(message);
            assertThat(e.index()).isEqualTo(index);
        });
    }

    @Test
    void refusesBottomlessNesting() {
        String deep = "fn:or(".repeat(40) + "{a}" + ")".repeat(40);
        assertThatThrownBy(() -> Pattern.parse(deep)).hasMessageContaining("nested deeper");
    }
}
