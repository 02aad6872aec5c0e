package io.claimwatch.lexicon.match;

import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Severity;
import io.claimwatch.contract.Transform;
import io.claimwatch.lexicon.BasisProfile;
import io.claimwatch.lexicon.Codeword;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.LexiconData;
import io.claimwatch.lexicon.TermClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A lexicon of a few classes for the tests of matching. */
final class SmallLexicon {
    private SmallLexicon() {}

    static CompiledLexicon compile(String... patterns) {
        return CompiledLexicon.compile(data(patterns), "zh");
    }

    static LexiconData data(String... patterns) {
        Map<String, TermClass> classes = new LinkedHashMap<>();
        put(classes, "treat", false, "治疗", "治", "疗", "根治", "治好");
        put(classes, "disease", false, "糖尿病", "糖尿", "高血压", "血压", "病");
        put(classes, "time", false, "天", "个月", "月");
        put(classes, "function", false, "免疫力", "抵抗力", "vx");
        put(classes, "not", true, "不", "不能", "没有");
        List<Entry> entries = new ArrayList<>();
        for (String pattern : patterns) {
            entries.add(entry("zh-test-" + entries.size(), pattern));
        }
        List<Codeword> codewords = List.of(new Codeword("糖友", "糖尿病患者", Transform.CODEWORD));
        return new LexiconData(classes, codewords, entries, List.of(), Map.of(), "test");
    }

    private static void put(Map<String, TermClass> classes, String name, boolean cue, String... terms) {
        classes.put("zh/" + name, new TermClass(name, name, List.of(terms), !cue, !cue, cue));
    }

    private static Entry entry(String id, String pattern) {
        return new Entry(
                id,
                id,
                "zh",
                ClaimCategory.MEDICAL_EFFICACY,
                Severity.HIGH,
                0.9,
                List.of(pattern),
                Set.of(),
                Set.of(),
                List.of(),
                new BasisProfile(Map.of(), List.of("CN-AdLaw-17")),
                Set.of(),
                "换个说法",
                List.of(),
                List.of(),
                "test.yaml",
                1);
    }
}
