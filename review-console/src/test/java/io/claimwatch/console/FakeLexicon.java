package io.claimwatch.console;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Detection;
import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Explanation;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.LexiconLookup;
import io.claimwatch.contract.Severity;
import io.claimwatch.contract.Transform;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A lexicon of one entry: 治 is a medical claim, and 坏 makes another entry fail. */
final class FakeLexicon implements Checker, LexiconLookup {
    static final EntryInfo ENTRY = new EntryInfo(
            "zh-test-cure",
            "称能治疗",
            "zh",
            ClaimCategory.MEDICAL_EFFICACY,
            Severity.HIGH,
            List.of("治"),
            List.of("CN-AdLaw-17"),
            "去掉治疗说法",
            List.of("能治病", "治好了"),
            List.of("很好吃"));

    volatile String version = "v1";

    static Finding finding(String text) {
        int at = text.indexOf('治');
        return new Finding(
                ENTRY.id(),
                ENTRY.title(),
                ENTRY.category(),
                ENTRY.severity(),
                0.9,
                List.of(new Evidence(at, at + 1, "治", null)),
                "治",
                Set.of(),
                ENTRY.basis(),
                ENTRY.suggestion(),
                false,
                List.of("plain"),
                "v1");
    }

    @Override
    public Detection check(CheckRequest request) {
        List<Finding> findings = request.text().indexOf('治') < 0 ? List.of() : List.of(finding(request.text()));
        return new Detection(
                findings,
                request.text().indexOf('坏') < 0
                        ? List.of()
                        : List.of(new Detection.EntryError("zh-test-broken", "failed")));
    }

    @Override
    public Explanation explain(CheckRequest request) {
        List<Evidence> evidence = finding(request.text()).evidence();
        return new Explanation(
                request.text(),
                List.of(new Explanation.Hit("治", List.of("treat-verb"), 0, 1, Set.of(Transform.PINYIN))),
                List.of(
                        new Explanation.Candidate(ENTRY.id(), "治", evidence, "flagged", "plain", null),
                        new Explanation.Candidate("zh-test-other", null, List.of(), "not-matched", null, "part")),
                check(request));
    }

    @Override
    public String lexiconVersion() {
        return version;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Optional<EntryInfo> entry(String id) {
        return ENTRY.id().equals(id) ? Optional.of(ENTRY) : Optional.empty();
    }

    @Override
    public List<ArticleInfo> articles(List<String> ids) {
        return ids.stream()
                .map(id -> new ArticleInfo(id, "广告法", "第十七条", "我们的话", "in our words", "第五十八条", true))
                .toList();
    }

    @Override
    public List<EntryInfo> search(String words, int limit) {
        return List.of(ENTRY);
    }
}
