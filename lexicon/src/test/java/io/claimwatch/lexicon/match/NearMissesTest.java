package io.claimwatch.lexicon.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.lexicon.match.NearMiss.Obstacle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissesTest {
    private static NearMiss nearest(String pattern, String text) {
        CompiledLexicon lexicon = SmallLexicon.compile(pattern);
        List<NearMiss> found = lexicon.nearMisses(lexicon.scan(null, text), 1);
        return found.isEmpty() ? null : found.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fn:maxgaps(2 fn:ordered({treat} {disease}))|治疗这种挺常见的糖尿病|DISTANCE|6",
                "fn:phrase({treat} {disease})|治疗那个好的糖尿病|DISTANCE|4",
                "fn:maxgaps(2 fn:ordered({treat} {disease}))|糖尿病治疗|ORDER|-1",
                "fn:notWithin({disease} 4 看医生)|糖尿病看医生|SURROUNDINGS|-1",
                "fn:maxgaps(4 fn:ordered({disease} {disease} {disease}))|糖尿病|TWICE|-1",
                "fn:maxgaps(2 fn:ordered({treat} {disease}))|治疗方案|PART|-1"
            })
    void saysWhatKeptThePatternFromMatching(String pattern, String text, Obstacle obstacle, int gaps) {
        NearMiss miss = nearest(pattern, text);
        assertThat(miss.obstacle()).isEqualTo(obstacle);
        assertThat(miss.gaps()).isEqualTo(gaps);
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(nearest("fn:maxgaps(2 fn:ordered({treat} {disease}))", "治疗方案")
                        .missing())
                .containsExactly("disease");
    }

    @Test
    void prefersThePatternWithMoreOfItsPartsThere() {
        CompiledLexicon lexicon = SmallLexicon.compile(
                "fn:maxgaps(9 fn:ordered({treat} 大写))", "fn:maxgaps(9 fn:ordered({treat} {time} {disease}))");
        List<NearMiss> found = lexicon.nearMisses(lexicon.scan(null, "治疗一个月"), 5);
        assertThat(found).extracting(miss -> miss.entry().id()).containsExactly("zh-test-1", "zh-test-0");
    }

    @Test
    void namesNothingThatMatchesOrSharesNothing() {
        String pattern = "fn:maxgaps(2 fn:ordered({treat} {disease}))";
        assertThat(nearest(pattern, "治疗糖尿病")).isNull();
        assertThat(nearest(pattern, "今天天气好")).isNull();
    }
}
