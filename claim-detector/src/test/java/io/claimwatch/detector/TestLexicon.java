package io.claimwatch.detector;

import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.Severity;
import io.claimwatch.contract.Transform;
import io.claimwatch.lexicon.BasisProfile;
import io.claimwatch.lexicon.Codeword;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.Exemption;
import io.claimwatch.lexicon.LawfulRule;
import io.claimwatch.lexicon.Lexicon;
import io.claimwatch.lexicon.LexiconData;
import io.claimwatch.lexicon.LexiconException;
import io.claimwatch.lexicon.TermClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Four entries, a statement and an exemption over the real cue classes, so that tests do not move when the lexicon grows. */
final class TestLexicon {
    static final BasisProfile BASIS =
            new BasisProfile(Map.of(ProductCategory.FOOD, List.of("CN-FSL-73")), List.of("CN-AdLaw-17"));

    private TestLexicon() {}

    static ClaimDetector detector() {
        return ClaimDetector.of(data());
    }

    static LexiconData data() {
        Map<String, TermClass> classes = new LinkedHashMap<>();
        try (Lexicon real = Lexicon.load()) {
            real.data().classes().forEach((name, each) -> {
                if (each.cue()) {
                    classes.put(name, each);
                }
            });
        } catch (LexiconException e) {
            throw new IllegalStateException(e);
        }
        put(classes, "treat", "治疗", "治", "治好", "根治", "预防", "降");
        put(classes, "disease", "糖尿病", "高血压", "癌症", "血糖", "任何疾病", "疾病");
        put(classes, "function", "增强免疫力", "免疫力");
        put(classes, "superlative", "最", "第一", "顶级");
        List<Entry> entries = new ArrayList<>();
        entries.add(entry(
                "zh-treats",
                ClaimCategory.MEDICAL_EFFICACY,
                List.of(),
                Set.of(),
                "fn:maxgaps(5 fn:ordered({treat} {disease}))"));
        entries.add(entry(
                "zh-immune",
                ClaimCategory.HEALTH_FUNCTION,
                List.of(new LawfulRule(
                        Set.of(ProductCategory.HEALTH_FOOD), LawfulRule.Condition.FUNCTION, List.of("有助于增强免疫力"))),
                Set.of(),
                "{function}"));
        entries.add(entry("zh-top", ClaimCategory.ABSOLUTE_TERM, List.of(), Set.of(), "{superlative}"));
        entries.add(statement());
        entries.add(label());
        Exemption orders = new Exemption(
                "zh-ex-first-time",
                "第一次是次序",
                "zh",
                Set.of(ClaimCategory.ABSOLUTE_TERM),
                Set.of(),
                List.of("fn:phrase(第一 次)"),
                List.of(),
                List.of(),
                "test.yaml",
                1);
        List<Codeword> codewords = List.of(new Codeword("糖友", "糖尿病患者", Transform.CODEWORD));
        return new LexiconData(classes, codewords, entries, List.of(orders), Map.of(), "test");
    }

    private static Entry statement() {
        return new Entry(
                "zh-must-not-a-drug",
                "没有说明本品不能代替药物",
                "zh",
                ClaimCategory.MISSING_STATEMENT,
                Severity.MEDIUM,
                0.75,
                List.of("fn:phrase(不能 代替 药物)"),
                Set.of(ProductCategory.HEALTH_FOOD),
                Set.of(),
                List.of(),
                BASIS,
                Set.of(),
                true,
                false,
                "本品不能代替药物",
                List.of(),
                List.of(),
                "test.yaml",
                1);
    }

    private static Entry label() {
        return new Entry(
                "zh-label",
                "只写病名",
                "zh",
                ClaimCategory.MEDICAL_EFFICACY,
                Severity.LOW,
                0.62,
                List.of("{disease}"),
                Set.of(),
                Set.of(),
                List.of(),
                BASIS,
                Set.of(),
                false,
                true,
                "写适宜人群",
                List.of(),
                List.of(),
                "test.yaml",
                1);
    }

    private static void put(Map<String, TermClass> classes, String name, String... terms) {
        classes.put("zh/" + name, new TermClass(name, name, List.of(terms), true, true, false));
    }

    static Entry entry(
            String id, ClaimCategory category, List<LawfulRule> lawful, Set<String> despite, String... patterns) {
        return new Entry(
                id,
                id,
                "zh",
                category,
                Severity.HIGH,
                0.9,
                List.of(patterns),
                Set.of(),
                Set.of(),
                lawful,
                BASIS,
                despite,
                "换个说法",
                List.of(),
                List.of(),
                "test.yaml",
                1);
    }
}
