package io.claimwatch.console.internal.api;

import io.claimwatch.console.internal.http.Conflict;
import io.claimwatch.console.internal.http.Refusal;
import io.claimwatch.contract.Decision;
import io.claimwatch.contract.Problem;
import io.claimwatch.store.CaseDetail;
import io.claimwatch.store.CaseSummary;
import io.claimwatch.store.Lease;
import io.claimwatch.store.ReviewStore;
import io.claimwatch.store.StoreRefusal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Says of a refused write who was faster, and when. */
public final class Conflicts {
    private final ReviewStore review;
    private final Executor readers;

    /** @param readers where the case may be read again: never the store's writer thread */
    public Conflicts(ReviewStore review, Executor readers) {
        this.review = review;
        this.readers = readers;
    }

    <T> CompletionStage<T> explain(CompletionStage<T> stage, String caseId) {
        return translate(
                stage, refusal -> refusal.holder().map(Conflicts::leased).orElseGet(() -> changed(caseId)));
    }

    <T> CompletionStage<T> tooLate(CompletionStage<T> stage) {
        return translate(stage, refusal -> Conflict.of("too-late"));
    }

    private <T> CompletionStage<T> translate(CompletionStage<T> stage, Function<StoreRefusal, Conflict> conflictOf) {
        return stage.exceptionallyComposeAsync(
                thrown -> {
                    Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null
                            ? thrown.getCause()
                            : thrown;
                    Throwable told = cause instanceof StoreRefusal refusal && refusal.code() == Problem.Code.CONFLICT
                            ? Refusal.conflict(refusal.getMessage(), conflictOf.apply(refusal))
                            : cause;
                    return java.util.concurrent.CompletableFuture.failedFuture(told);
                },
                readers);
    }

    private static Conflict leased(Lease lease) {
        long taken = lease.until() - ReviewStore.LEASE.toMillis();
        return new Conflict("leased", lease.by(), taken, lease.until(), null);
    }

    private Conflict changed(String caseId) {
        Optional<CaseDetail> now = review.find(caseId);
        if (now.isEmpty()) {
            return Conflict.of("changed");
        }
        CaseSummary row = now.get().summary();
        List<Decision> decisions = now.get().decisions();
        if (decisions.isEmpty()) {
            return new Conflict("changed", null, null, null, row.version());
        }
        Decision last = decisions.get(decisions.size() - 1);
        boolean stands = last.takenBackAt() == null;
        return new Conflict(
                stands ? "decided" : "changed",
                last.by(),
                stands ? (Long) last.at() : last.takenBackAt(),
                null,
                row.version());
    }
}
