package io.claimwatch.lexicon.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.Transform;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledLexiconTest {
    private static final CompiledLexicon LEXICON = SmallLexicon.compile(
            "fn:maxgaps(4 fn:ordered({treat} {disease}))", "fn:maxgaps(6 fn:unordered({number} {time}))", "{function}");

    private static List<String> matched(String text) {
        Scan scan = LEXICON.scan(null, text);
        return LEXICON.matches(scan).stream()
                .map(match -> scan.content().slice(match.start(), match.end()))
                .toList();
    }

    @Test
    void aTermHeardOnLittleEvidenceIsWorthAScanOnlyBesideAnother() {
        CompiledLexicon one = SmallLexicon.compile("fn:notWithin({disease} 4 {time})");
        assertThat(one.scanIfPromising(null, "血鸭稳了")).isNull();
        CompiledLexicon two = SmallLexicon.compile("fn:maxgaps(6 fn:unordered({disease} {function}))");
        assertThat(two.scanIfPromising(null, "血鸭稳了，免疫力")).isNotNull();
    }

    @Test
    void aPatternOfTwoTermsOfAClassIsNotPossibleWithOne() {
        CompiledLexicon two = SmallLexicon.compile("fn:maxgaps(6 fn:ordered({time} {time}))");
        assertThat(two.scanIfPromising(null, "说一天")).isNull();
        assertThat(two.scanIfPromising(null, "一天，一天")).isNotNull();
    }

    @Test
    void oneTermMayBeWhatStandsNearAndTheNextPart() {
        CompiledLexicon near = SmallLexicon.compile("fn:maxgaps(6 fn:ordered(fn:within({treat} 6 {time}) {time}))");
        assertThat(near.scanIfPromising(null, "根治要一天")).isNotNull();
    }

    @Test
    void aPatternWithANumberIsNotPossibleWithoutANumeral() {
        CompiledLexicon counted = SmallLexicon.compile("fn:maxgaps(6 fn:unordered({number} {disease}))");
        assertThat(counted.scanIfPromising(null, "说说糖尿病")).isNull();
        assertThat(counted.scanIfPromising(null, "3说糖尿病")).isNotNull();
    }

    @Test
    void aPatternWithAPercentageIsNotPossibleWithoutItsSign() {
        CompiledLexicon counted = SmallLexicon.compile("fn:maxgaps(6 fn:unordered({percent} {disease}))");
        assertThat(counted.scanIfPromising(null, "3说糖尿病")).isNull();
        assertThat(counted.scanIfPromising(null, "糖尿病的三成")).isNotNull();
    }

    @Test
    void countsDistanceFromEndToStart() {
        assertThat(matched("治疗一二三四糖尿病")).contains("治疗一二三四糖尿病");
        assertThat(matched("治疗一二三四五糖尿病")).isEmpty();
    }

    @Test
    void countsASentenceEndAsThree() {
        assertThat(matched("治疗。一糖尿病")).isNotEmpty();
        assertThat(matched("治疗。一二糖尿病")).isEmpty();
    }

    @Test
    void ordersByPosition() {
        assertThat(matched("糖尿病治疗")).isEmpty();
        assertThat(matched("天3")).contains("天3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "增强免某力",
                "增强免*力",
                "增强免什么疫力",
                "增强免免疫疫力",
                "增强免-疫-力",
                "增強免疫力",
                "增强mian yi li",
                "增强mianyi力",
                "增强免役力",
                "增强免疫，力",
                "增强免🔥疫力"
            })
    void seesThroughDisguises(String text) {
        Scan scan = LEXICON.scan(null, text);
        assertThat(LEXICON.matches(scan)).isNotEmpty();
    }

    @Test
    void tellsWhatWasUndone() {
        assertThat(transforms("免某力")).containsExactly(Transform.FILLER);
        assertThat(transforms("免役力")).containsExactly(Transform.HOMOPHONE);
        assertThat(transforms("mian yi li")).containsExactly(Transform.PINYIN);
        assertThat(transforms("抵某某抗力")).containsExactly(Transform.FILLER);
        assertThat(transforms("糖友治疗")).isNull();
        assertThat(transforms("治疗糖友")).containsExactly(Transform.CODEWORD);
    }

    private static java.util.Set<Transform> transforms(String text) {
        Scan scan = LEXICON.scan(null, text);
        return LEXICON.matches(scan).stream()
                .flatMap(match -> java.util.Arrays.stream(match.hits()).mapToObj(scan::hitTransforms))
                .filter(set -> !set.isEmpty())
                .findFirst()
                .orElse(null);
    }

    @Test
    void doesNotHearOrdinaryWordsAsSomethingElse() {
        assertThat(matched("我们的棉衣里面")).isEmpty();
    }

    @Test
    void findsATriggerBehindACueInOneOfTwoAlternatives() {
        CompiledLexicon lexicon = SmallLexicon.compile("fn:or(fn:phrase({not} {treat}) {function})");
        assertThat(lexicon.matches(lexicon.scan(null, "不能治疗"))).isNotEmpty();
        assertThat(lexicon.matches(lexicon.scan(null, "免疫力"))).isNotEmpty();
    }

    @Test
    void doesNotHearPartsOfForeignWordsAsPinyin() {
        assertThat(matched("dikangliq")).isEmpty();
        assertThat(matched("dikangli")).isNotEmpty();
        assertThat(matched("zhiliaotangniaobing")).isNotEmpty();
    }

    @Test
    void hearsAMaskedTermOnlyWhereSomethingOfItStands() {
        assertThat(matched("免毛粒")).isNotEmpty();
        assertThat(matched("绵毛粒")).isEmpty();
        assertThat(matched("绵某粒")).isNotEmpty();
    }

    @Test
    void readsASingleDigitAsItsNumeral() {
        CompiledLexicon lexicon = SmallLexicon.compile("fn:phrase(第一 {disease})", "零风险");
        Scan first = lexicon.scan(null, "第1糖尿病");
        assertThat(lexicon.matches(first)).isNotEmpty();
        assertThat(lexicon.matches(lexicon.scan(null, "0风险"))).isNotEmpty();
        assertThat(lexicon.matches(lexicon.scan(null, "10风险"))).isEmpty();
        assertThat(java.util.stream.IntStream.range(0, first.hitCount()).mapToObj(first::hitTransforms))
                .anyMatch(set -> set.contains(Transform.NUMERAL));
    }

    @Test
    void keepsLatinTermsWhole() {
        assertThat(matched("vx")).isNotEmpty();
        assertThat(matched("加vx")).isNotEmpty();
        assertThat(matched("avxb")).isEmpty();
    }

    @Test
    void marksWhereTheWordsBeforeEnd() {
        Scan scan = LEXICON.scan("这个能治疗", "糖尿病的");
        assertThat(scan.content().boundary()).isEqualTo(5);
        assertThat(LEXICON.matches(scan)).anySatisfy(match -> {
            assertThat(scan.content().originalStart(match.start())).isEqualTo(3);
            assertThat(scan.content().originalEnd(match.end())).isEqualTo(8);
        });
    }

    @Test
    void hearsTwoSyllablesOnlyBesideSomethingSure() {
        CompiledLexicon lexicon = SmallLexicon.compile("fn:maxgaps(4 fn:ordered({treat} {disease}))", "{treat}");
        assertThat(lexicon.matches(lexicon.scan(null, "可以根制糖尿病"))).isNotEmpty();
        assertThat(lexicon.matches(lexicon.scan(null, "可以根制这个"))).isEmpty();
    }

    @Test
    void hearsAStutterAsTheHiddenCharacter() {
        assertThat(matched("免免力")).isNotEmpty();
        assertThat(matched("免力力")).isNotEmpty();
    }

    @Test
    void hearsATermWhoseFirstSyllableIsSaidTwiceOnlyBesideSomethingSure() {
        CompiledLexicon lexicon = SmallLexicon.compile("fn:maxgaps(4 fn:ordered({treat} {disease}))", "{treat}");
        assertThat(lexicon.matches(lexicon.scan(null, "可以根根制糖尿病"))).isNotEmpty();
        assertThat(lexicon.matches(lexicon.scan(null, "可以根根制这个"))).isEmpty();
        assertThat(lexicon.matches(lexicon.scan(null, "可以根制制这个"))).isEmpty();
    }

    @Test
    void survivesAWallOfTerms() {
        Scan scan = LEXICON.scan(null, "治疗糖尿病".repeat(20_000));
        assertThat(LEXICON.matches(scan)).isNotEmpty();
    }
}
