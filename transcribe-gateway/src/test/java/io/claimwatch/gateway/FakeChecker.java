package io.claimwatch.gateway;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Detection;
import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Explanation;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.Severity;
import java.util.List;
import java.util.Set;

/** Finds 根治, except in drugs. */
final class FakeChecker implements Checker {
    private static final String WORD = "根治";

    @Override
    public Detection check(CheckRequest request) {
        int at = request.text().indexOf(WORD);
        boolean drug = request.product() != null && request.product().category() == ProductCategory.DRUG;
        return at < 0 || drug ? Detection.NONE : new Detection(List.of(finding(at)), List.of());
    }

    private static Finding finding(int at) {
        return new Finding(
                "zh-cures",
                "称能根治",
                ClaimCategory.MEDICAL_EFFICACY,
                Severity.HIGH,
                0.9,
                List.of(new Evidence(at, at + WORD.length(), WORD, null)),
                WORD,
                Set.of(),
                List.of("CN-AdLaw-17"),
                null,
                false,
                List.of(),
                "v1");
    }

    @Override
    public Explanation explain(CheckRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String lexiconVersion() {
        return "v1";
    }
}
