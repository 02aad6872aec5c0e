package io.claimwatch.console.internal.api;

import io.claimwatch.console.internal.http.Refusal;
import io.claimwatch.console.internal.http.Visitor;
import io.claimwatch.store.CaseDetail;
import io.claimwatch.store.CaseSummary;
import io.claimwatch.store.ReviewStore;

/** Cases as a visitor may see them: another tenant's are not there. */
final class Scope {
    private final ReviewStore review;

    Scope(ReviewStore review) {
        this.review = review;
    }

    /** @throws Refusal {@code NOT_FOUND} */
    CaseSummary summary(Visitor visitor, String caseId) {
        return review.summary(caseId)
                .filter(row -> visitor.sees(row.tenant()))
                .orElseThrow(() -> Refusal.notFound("case"));
    }

    /** @throws Refusal {@code NOT_FOUND} */
    CaseDetail detail(Visitor visitor, String caseId) {
        return review.find(caseId)
                .filter(found -> visitor.sees(found.summary().tenant()))
                .orElseThrow(() -> Refusal.notFound("case"));
    }
}
