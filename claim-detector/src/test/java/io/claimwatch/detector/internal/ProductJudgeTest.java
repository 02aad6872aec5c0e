package io.claimwatch.detector.internal;

import static io.claimwatch.detector.internal.ProductJudge.Verdict.AS_LABELLED;
import static io.claimwatch.detector.internal.ProductJudge.Verdict.LAWFUL;
import static io.claimwatch.detector.internal.ProductJudge.Verdict.NEEDS_PASSPORT;
import static io.claimwatch.detector.internal.ProductJudge.Verdict.UNLAWFUL;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.Passport;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.detector.internal.ProductJudge.Verdict;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.Lexicon;
import io.claimwatch.lexicon.LexiconException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProductJudgeTest {
    private static List<Entry> entries;

    private static final String SPECIAL = "国妆特字20210001";
    private static final String ORDINARY = "粤G妆网备字2021000001";

    @BeforeAll
    static void load() throws LexiconException {
        try (Lexicon lexicon = Lexicon.load()) {
            entries = lexicon.data().entries();
        }
    }

    @Test
    void takesTheOldNameOfAFunctionOnACertificateForTheNewOne() {
        assertThat(healthFood("辅助降血糖", "zh-func-sugar")).isEqualTo(LAWFUL);
        assertThat(healthFood("缓解视疲劳", "zh-func-eyes")).isEqualTo(LAWFUL);
        assertThat(healthFood("有助于改善睡眠", "zh-func-sugar")).isEqualTo(UNLAWFUL);
    }

    @Test
    void allowsWhiteningToSpecialCosmeticsOnly() {
        assertThat(cosmetic(SPECIAL, List.of())).isEqualTo(LAWFUL);
        assertThat(cosmetic(SPECIAL, List.of("祛斑美白"))).isEqualTo(LAWFUL);
        assertThat(cosmetic(SPECIAL, List.of("防晒"))).isEqualTo(UNLAWFUL);
        assertThat(cosmetic(ORDINARY, List.of())).isEqualTo(UNLAWFUL);
        assertThat(judge("zh-cos-whitening", ProductCategory.COSMETICS, null)).isEqualTo(NEEDS_PASSPORT);
    }

    @Test
    void asksTheLabelOfADrugThatNamesFunctions() {
        List<String> number = List.of("国药准字H20200001");
        assertThat(judge("zh-med-treats-disease", ProductCategory.DRUG, new Passport(number, List.of(), null)))
                .isEqualTo(LAWFUL);
        assertThat(judge("zh-med-treats-disease", ProductCategory.DRUG, new Passport(number, List.of("缓解头痛"), null)))
                .isEqualTo(AS_LABELLED);
    }

    private static Verdict healthFood(String function, String entry) {
        Passport passport = new Passport(List.of("国食健字G20100001"), List.of(function), null);
        return judge(entry, ProductCategory.HEALTH_FOOD, passport);
    }

    private static Verdict cosmetic(String registration, List<String> functions) {
        return judge(
                "zh-cos-whitening", ProductCategory.COSMETICS, new Passport(List.of(registration), functions, null));
    }

    private static Verdict judge(String id, ProductCategory category, Passport passport) {
        return ProductJudge.judge(entry(id), new Product(null, null, "样品", category, passport, null, null));
    }

    private static Entry entry(String id) {
        return entries.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }
}
