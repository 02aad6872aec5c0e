package io.claimwatch.console.internal.api;

import io.claimwatch.console.internal.api.Views.CaseDetailView;
import io.claimwatch.console.internal.api.Views.CaseView;
import io.claimwatch.console.internal.http.Call;
import io.claimwatch.console.internal.http.Endpoint;
import io.claimwatch.console.internal.http.Reply;
import io.claimwatch.console.internal.http.Visitor;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.LexiconLookup;
import io.claimwatch.store.CaseDetail;
import io.claimwatch.store.CaseSummary;
import io.claimwatch.store.ReviewStore;
import io.claimwatch.store.SessionTimeline;
import io.vertx.core.http.HttpMethod;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Everything needed to decide a case, on one page. */
public final class CaseApi {
    private final ReviewStore review;
    private final LexiconLookup lexicon;
    private final InstantSource clock;
    private final Scope scope;
    private final Highlights highlights;

    public CaseApi(ReviewStore review, LexiconLookup lexicon, InstantSource clock) {
        this.review = review;
        this.lexicon = lexicon;
        this.clock = clock;
        this.scope = new Scope(review);
        this.highlights = new Highlights(review);
    }

    public List<Endpoint> endpoints() {
        return List.of(Endpoint.of(HttpMethod.GET, "/api/v1/cases/{id}", Roles.READERS, call -> find(call)
                .now()));
    }

    private Reply find(Call call) {
        CaseDetail found = scope.detail(call.visitor(), call.path("id"));
        CaseSummary row = found.summary();
        Flag latest = row.latest();
        Finding finding = latest.finding();
        SessionTimeline timeline = review.timeline(row.tenant(), row.room(), row.session())
                .orElseGet(() -> new SessionTimeline(null, List.of()));
        List<Flag> standing = found.occurrences().stream()
                .filter(occurrence -> !occurrence.withdrawn())
                .map(CaseDetail.Occurrence::flag)
                .toList();
        return Reply.ok(new CaseDetailView(
                CaseView.of(row),
                latestFirst(found.occurrences()),
                highlights.mark(found.context(), timeline, standing),
                found.corrections().stream()
                        .map(CaseDetail.Correction::words)
                        .distinct()
                        .toList(),
                latest.product(),
                latest.context(),
                lexicon.articles(finding.basis()),
                finding.suggestion(),
                finding.notes(),
                latestFirst(found.decisions()),
                found.notes().stream().map(Views.NoteView::of).toList(),
                measuresFor(call.visitor(), row),
                clock.millis()));
    }

    private static List<MeasureRule> measuresFor(Visitor visitor, CaseSummary row) {
        boolean may = visitor.hasAny(row.escalated() ? Roles.SENIOR : Roles.DECIDERS.roles());
        return may ? MeasureRule.ALL : List.of();
    }

    private static <T> List<T> latestFirst(List<T> oldestFirst) {
        List<T> reversed = new ArrayList<>(oldestFirst);
        Collections.reverse(reversed);
        return reversed;
    }
}
