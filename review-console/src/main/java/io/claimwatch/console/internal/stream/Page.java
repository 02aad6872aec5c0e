package io.claimwatch.console.internal.stream;

import io.claimwatch.store.CaseSummary;
import io.claimwatch.store.DecisionEvent;
import io.claimwatch.store.FlagEvent;
import io.claimwatch.store.ReviewStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Flags and decisions read from the store, with the cases they belong to. */
final class Page {
    /** Flags and decisions read at once. */
    static final int SIZE = 200;

    private final List<FlagEvent> flags;
    private final List<DecisionEvent> decisions;
    private final Map<String, CaseSummary> cases = new HashMap<>();
    private final ReviewStore review;

    private Page(ReviewStore review, List<FlagEvent> flags, List<DecisionEvent> decisions) {
        this.review = review;
        this.flags = flags;
        this.decisions = decisions;
    }

    /** @param tenant null for all */
    static Page read(ReviewStore review, String tenant, Cursor after) {
        return new Page(
                review,
                review.flagsSince(tenant, after.flag(), SIZE),
                review.decisionsSince(tenant, after.decision(), SIZE));
    }

    List<FlagEvent> flags() {
        return flags;
    }

    List<DecisionEvent> decisions() {
        return decisions;
    }

    boolean isEmpty() {
        return flags.isEmpty() && decisions.isEmpty();
    }

    /** The case as it is now; null when it is gone. */
    CaseSummary summary(String caseId) {
        return cases.computeIfAbsent(caseId, id -> review.summary(id).orElse(null));
    }

    /** Where a reader stands who has seen all of this page and everything before. */
    Cursor end(Cursor start) {
        Cursor end = start;
        if (!flags.isEmpty()) {
            end = end.withFlag(flags.get(flags.size() - 1).cursor());
        }
        if (!decisions.isEmpty()) {
            end = end.withDecision(decisions.get(decisions.size() - 1).cursor());
        }
        return end;
    }
}
