package io.claimwatch.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Detection;
import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Passport;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.Transform;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.LexiconData;
import io.claimwatch.lexicon.TermClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimDetectorTest {
    private static final ClaimDetector DETECTOR = TestLexicon.detector();

    private static List<Finding> found(String text) {
        return found(text, Product.of(ProductCategory.FOOD));
    }

    private static List<Finding> found(String text, Product product) {
        return DETECTOR.check(new CheckRequest(text, "zh", null, product)).findings();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "它能治糖尿病",
                "吃了它能治疗高血压",
                "这个能治疗糖尿病，对不对？",
                "难道它不能治疗糖尿病吗",
                "能治糖尿病吗？能！肯定能",
                "不是不能治疗糖尿病",
                "谁说它不能治疗糖尿病",
                "怎么会不治疗糖尿病",
                "没有一个不治疗糖尿病的",
                "你说它能不治疗糖尿病吗",
                "为什么它能治疗糖尿病呢？",
                "能治糖尿病吗？我跟你说，可以的姐妹",
                "我不能说疗效，我只能说它治疗糖尿病",
                "它不仅能治疗糖尿病",
                "我不骗大家，它真能治疗糖尿病",
                "没忽悠你们，治疗糖尿病就靠它",
                "别听他的，我们这个治疗糖尿病",
                "我不敢说别的，它治疗糖尿病",
                "本品不能代替药物。它能治疗糖尿病"
            })
    void flagsAClaim(String text) {
        assertThat(found(text)).extracting(Finding::entry).contains("zh-treats");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本品不能治疗任何疾病",
                "怎么可能治疗糖尿病",
                "谁敢保证一杯果汁治疗糖尿病",
                "没有哪种茶能治疗糖尿病",
                "哪有治疗糖尿病的饼干",
                "能治疗糖尿病吗？可以看看配料表",
                "会不会治疗糖尿病？不会的",
                "能不能治疗糖尿病吃好",
                "它治不了糖尿病",
                "不能预防、治疗任何疾病",
                "它能治糖尿病吗？",
                "为什么要治疗糖尿病呢？",
                "能不能治疗糖尿病",
                "谁跟你说能治糖尿病都是骗人的",
                "不要相信能治疗癌症的说法",
                "有人说它能治糖尿病，都是假的",
                "治疗高血压请遵医嘱",
                "真的能治糖尿病吗？当然不能",
                "这茶是不是可以治疗糖尿病啊",
                "别跟我提治疗糖尿病",
                "别骗大家说能治疗糖尿病",
                "别听他说的治疗糖尿病",
                "我不敢说它治疗糖尿病",
                "有人讲能治疗糖尿病，你就拉黑他",
                "治疗糖尿病是顾客个人的说法",
                "谁也没法用一包茶治疗糖尿病",
                "为什么不能说治疗糖尿病？因为它是食品",
                "没有一款食品能治疗糖尿病",
                "所谓治疗糖尿病其实没有科学依据"
            })
    void clearsWhatIsNoClaim(String text) {
        assertThat(found(text)).extracting(Finding::entry).doesNotContain("zh-treats");
    }

    @Test
    void pointsAtTheOriginalWords() {
        Finding finding = found("来 治 糖niao病 的").get(0);
        assertThat(finding.evidence()).containsExactly(new Evidence(2, 10, "治 糖niao病", null));
        assertThat(finding.normalised()).isEqualTo("治糖尿病");
        assertThat(finding.transforms()).contains(Transform.PINYIN);
    }

    @Test
    void namesTheLawForTheProduct() {
        assertThat(found("能治糖尿病").get(0).basis()).containsExactly("CN-FSL-73");
        assertThat(found("能治糖尿病", Product.of(ProductCategory.COSMETICS)).get(0).basis())
                .containsExactly("CN-AdLaw-17");
    }

    @Test
    void judgesTheSameWordsByThePassport() {
        Passport right = new Passport(List.of("国食健注G20200001"), List.of("有助于增强免疫力"), null);
        Passport other = new Passport(List.of("国食健注G20200002"), List.of("有助于改善睡眠"), null);
        assertThat(found("增强免疫力", healthFood(right))).isEmpty();
        assertThat(found("增强免疫力", healthFood(other)).get(0).confidence()).isGreaterThan(0.6);
        Finding unknown = found("增强免疫力", healthFood(null)).get(0);
        assertThat(unknown.needsPassport()).isTrue();
        assertThat(unknown.confidence()).isLessThan(0.6);
        assertThat(found("增强免疫力").get(0).confidence()).isGreaterThan(0.6);
    }

    private static Product healthFood(Passport passport) {
        return new Product(null, null, "胶囊", ProductCategory.HEALTH_FOOD, passport, null, null);
    }

    @Test
    void saysWhenTheGoodsAreUnknown() {
        Finding finding = found("增强免疫力", null).get(0);
        assertThat(finding.notes()).anyMatch(note -> note.contains("商品类别未知"));
        assertThat(finding.confidence()).isLessThan(found("增强免疫力").get(0).confidence());
    }

    @Test
    void letsAnExemptionVetoWhatItCovers() {
        assertThat(found("我第一次来")).isEmpty();
        assertThat(found("全网第一")).isNotEmpty();
        assertThat(DETECTOR.explain(new CheckRequest("我第一次来", "zh", null, null)).candidates())
                .anySatisfy(candidate -> {
                    assertThat(candidate.outcome()).isEqualTo("cleared");
                    assertThat(candidate.reason()).contains("zh-ex-first-time");
                });
    }

    @Test
    void findsAClaimCutByABorderOnce() {
        Detection first = DETECTOR.check(new CheckRequest("我们这个能治疗", "zh", null, null));
        Detection second = DETECTOR.check(new CheckRequest("糖尿病的朋友听好", "zh", "我们这个能治疗", null));
        assertThat(first.findings()).isEmpty();
        assertThat(second.findings().get(0).evidence())
                .containsExactly(new Evidence(5, 7, "治疗", -1L), new Evidence(0, 3, "糖尿病", null));
        assertThat(DETECTOR.check(new CheckRequest("好的", "zh", "能治疗糖尿病", null)).findings())
                .isEmpty();
    }

    @Test
    void doesNotTellAClaimAgainWhenOnlyItsEndIsSaidAgain() {
        CheckRequest after = new CheckRequest("血糖仪在二号", "zh", "它能治糖尿病", null);
        assertThat(DETECTOR.check(after).findings()).isEmpty();
        CheckRequest both = new CheckRequest("血糖", "zh", "它能治糖尿病，还能降", null);
        assertThat(DETECTOR.check(both).findings()).isNotEmpty();
    }

    @Test
    void letsANegationGovernTheVerbBeforeABareDisease() {
        LexiconData plain = TestLexicon.data();
        Map<String, TermClass> classes = new HashMap<>(plain.classes());
        classes.put("zh/treat-verb", new TermClass("treat-verb", "治", List.of("治疗", "预防"), true, true, false));
        List<Entry> entries = List.of(
                TestLexicon.entry("zh-named", ClaimCategory.MEDICAL_EFFICACY, List.of(), Set.of(), "{disease}"));
        ClaimDetector detector = ClaimDetector.of(new LexiconData(
                classes, plain.codewords(), entries, plain.exemptions(), plain.articles(), plain.version()));
        assertThat(detector.check(new CheckRequest("鱼油不是用来预防癌症的", "zh", null, null))
                        .findings())
                .isEmpty();
        assertThat(detector.check(new CheckRequest("鱼油是用来预防癌症的", "zh", null, null))
                        .findings())
                .isNotEmpty();
    }

    @Test
    void overlooksNothingAtTheEndOfALongText() {
        String talk = "不治疗糖尿病，".repeat(3_000) + "增强免疫力。还能治高血压";
        Detection detection = DETECTOR.check(new CheckRequest(talk, "zh", null, null));
        assertThat(detection.findings()).extracting(Finding::entry).contains("zh-treats", "zh-immune");
        assertThat(detection.findings()).allSatisfy(finding -> assertThat(finding.evidence())
                .allSatisfy(each ->
                        assertThat(talk.substring(each.start(), each.end())).isEqualTo(each.text())));
    }

    @Test
    void tellsAnEntryThatIsTooMuchForATextBesideTheFindingsOfTheOthers() {
        List<Entry> entries = new ArrayList<>(TestLexicon.data().entries());
        entries.add(
                TestLexicon.entry(
                        "zh-greedy",
                        ClaimCategory.OTHER,
                        List.of(),
                        Set.of(),
                        "fn:maxgaps(999 fn:unordered({disease} {disease} {disease} {disease} {disease} {disease} {function}))"));
        LexiconData plain = TestLexicon.data();
        ClaimDetector detector = ClaimDetector.of(new LexiconData(
                plain.classes(), plain.codewords(), entries, plain.exemptions(), plain.articles(), plain.version()));
        Detection detection = detector.check(new CheckRequest("糖尿病、".repeat(40) + "增强免疫力，还能治高血压", "zh", null, null));
        assertThat(detection.findings()).extracting(Finding::entry).contains("zh-treats", "zh-immune");
        assertThat(detection.errors()).singleElement().satisfies(error -> {
            assertThat(error.entry()).isEqualTo("zh-greedy");
            assertThat(error.message()).contains("too many combinations");
        });
    }

    @Test
    void namesTheNearestEntryWhenNothingMatched() {
        assertThat(DETECTOR.explain(new CheckRequest("它能治疗", "zh", null, null)).candidates())
                .anySatisfy(candidate -> {
                    assertThat(candidate.entry()).isEqualTo("zh-treats");
                    assertThat(candidate.outcome()).isEqualTo("not-matched");
                    assertThat(candidate.reason()).contains("{disease}");
                });
        String far = "治疗方案我们待会儿再慢慢和大家讲清楚糖尿病";
        assertThat(DETECTOR.explain(new CheckRequest(far, "zh", null, null)).candidates())
                .anySatisfy(candidate -> assertThat(candidate.reason()).contains("相隔太远"));
    }

    @Test
    void leavesEnglishAloneWhereNoAnalyserIsInstalled() {
        assertThat(ClaimDetector.languages()).containsExactly("zh");
        assertThat(DETECTOR.judges("en", "cures diabetes")).isFalse();
        assertThat(DETECTOR.check(new CheckRequest("cures diabetes", "auto", null, null)))
                .isEqualTo(Detection.NONE);
    }

    @Test
    void slicesOfRandomTextEqualTheEvidence() {
        String[] words = {
            "治", " 疗", "糖", "尿", "niao", "病", "高血压", "🔥", "。", "，", "不", "免某力", "第一", "糖友", "\ud800", "吗？"
        };
        Random random = new Random(11);
        int seen = 0;
        for (int round = 0; round < 4_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i > 0; i--) {
                text.append(words[random.nextInt(words.length)]);
            }
            for (Finding finding : found(text.toString())) {
                for (Evidence evidence : finding.evidence()) {
                    assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.text());
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(500);
    }

    @Test
    void judgesByWhatTheSpeakerCallsTheProduct() {
        Product education = Product.of(ProductCategory.EDUCATION);
        Product healthFood = Product.of(ProductCategory.HEALTH_FOOD);
        assertThat(found("这款面包增强免疫力", healthFood)).singleElement().satisfies(finding -> {
            assertThat(finding.notes()).containsExactly("按主播所说的商品：面包（普通食品）判断");
            assertThat(finding.needsPassport()).isFalse();
        });
        assertThat(found("这款蛋白粉能治糖尿病", education)).singleElement().satisfies(finding -> assertThat(finding.basis())
                .containsExactly("CN-FSL-73"));
    }

    @Test
    void leavesACategoryThatTheNamedGoodsCanBeOf() {
        assertThat(found("这款蛋白粉增强免疫力", Product.of(ProductCategory.HEALTH_FOOD)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.needsPassport()).isTrue());
    }

    @Test
    void believesARecordMoreThanTheSpeaker() {
        Passport passport = new Passport(List.of("国食健注G1"), List.of("有助于增强免疫力"), null);
        Product known = new Product("t", "p", "胶囊", ProductCategory.HEALTH_FOOD, passport, null, null);
        assertThat(found("这款面包增强免疫力", known)).isEmpty();
    }

    @Test
    void looksForTheNameInTheWordsBefore() {
        CheckRequest request = new CheckRequest("它能治糖尿病", "zh", "来看这款饼干", Product.of(ProductCategory.COSMETICS));
        assertThat(DETECTOR.check(request).findings()).singleElement().satisfies(finding -> assertThat(finding.basis())
                .containsExactly("CN-FSL-73"));
    }

    @ParameterizedTest
    @CsvSource({"请问主播能治疗糖尿病吗, 可以的，坚持喝就行", "能治疗糖尿病吗主播, 嗯对", "弹幕问能不能治疗糖尿病, 能，肯定能", "能治疗糖尿病吗？, 那必须的"})
    void takesTheAnswerToAViewersQuestionForTheClaim(String question, String answer) {
        assertThat(answered(question, answer)).singleElement().satisfies(finding -> {
            assertThat(finding.entry()).isEqualTo("zh-treats");
            assertThat(finding.evidence()).extracting(Evidence::sequence).contains(-1L, (Long) null);
        });
    }

    @ParameterizedTest
    @CsvSource({"请问主播能治疗糖尿病吗, 不能的姐妹", "请问主播能治疗糖尿病吗, 可以看一下配料表", "能治疗糖尿病吗？今天能发货吗, 可以的", "它能治疗糖尿病, 可以的"})
    void takesNoOtherAnswerForAClaim(String question, String answer) {
        assertThat(answered(question, answer)).isEmpty();
    }

    private static List<Finding> answered(String question, String answer) {
        return DETECTOR.check(new CheckRequest(answer, "zh", question, null)).findings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"高血压", "高血压。", "高血压的"})
    void flagsALabelThatNamesADisease(String text) {
        assertThat(found(text)).extracting(Finding::entry).containsExactly("zh-label");
    }

    @Test
    void takesNoWordOfTalkForALabel() {
        assertThat(found("我爸有高血压")).isEmpty();
        assertThat(DETECTOR.check(new CheckRequest("高血压", "zh", "我爸他有", Product.of(ProductCategory.FOOD)))
                        .findings())
                .isEmpty();
    }
}
