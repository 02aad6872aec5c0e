package io.claimwatch.console.internal.api;

import io.claimwatch.console.internal.api.Views.LeaseView;
import io.claimwatch.console.internal.http.Body;
import io.claimwatch.console.internal.http.Call;
import io.claimwatch.console.internal.http.Endpoint;
import io.claimwatch.console.internal.http.Refusal;
import io.claimwatch.console.internal.http.Reply;
import io.claimwatch.console.internal.stream.Changes;
import io.claimwatch.contract.Measure;
import io.claimwatch.contract.Problem;
import io.claimwatch.store.CaseSummary;
import io.claimwatch.store.People;
import io.claimwatch.store.ReviewStore;
import io.claimwatch.store.Ruling;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

/** Leases, decisions and notes: what people do to cases. */
public final class DecisionApi {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NOTE = 2000;

    private final ReviewStore review;
    private final People people;
    private final Changes changes;
    private final Scope scope;
    private final Conflicts conflicts;

    public DecisionApi(ReviewStore review, People people, Changes changes, Conflicts conflicts) {
        this.review = review;
        this.people = people;
        this.changes = changes;
        this.scope = new Scope(review);
        this.conflicts = conflicts;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of(HttpMethod.POST, "/api/v1/cases/{id}/lease", Roles.DECIDERS, this::lease),
                Endpoint.of(HttpMethod.DELETE, "/api/v1/cases/{id}/lease", Roles.DECIDERS, this::release),
                Endpoint.of(HttpMethod.POST, "/api/v1/cases/{id}/decisions", Roles.DECIDERS, this::decide),
                Endpoint.of(HttpMethod.POST, "/api/v1/decisions/{id}:take-back", Roles.DECIDERS, this::takeBack),
                Endpoint.of(HttpMethod.POST, "/api/v1/cases/{id}/notes", Roles.DECIDERS, this::note));
    }

    private CompletionStage<Reply> lease(Call call) {
        String id = scope.summary(call.visitor(), call.path("id")).id();
        String by = call.visitor().login();
        String to = call.hasBody() ? handOverTo(call) : null;
        CompletionStage<Reply> done = (to == null ? review.lease(id, by) : review.handOver(id, by, to))
                .thenApply(lease -> {
                    changes.changed(to == null ? "leased" : "handed-over", id, by);
                    return Reply.ok(new LeaseView(lease.by(), lease.until()));
                });
        return conflicts.explain(done, id);
    }

    private String handOverTo(Call call) {
        Body body = call.body();
        String to = body.optional("to", 64);
        body.done();
        if (to == null) {
            return null;
        }
        String login = to.toLowerCase(Locale.ROOT);
        return people.find(login)
                .filter(person -> QueueApi.canTakeOver(person, call.visitor()))
                .orElseThrow(() -> Call.wrong("to", "unknown", "is nobody who could take this over"))
                .login();
    }

    private CompletionStage<Reply> release(Call call) {
        String id = scope.summary(call.visitor(), call.path("id")).id();
        CompletionStage<Reply> done = review.release(id, call.visitor().login()).thenApply(nothing -> {
            changes.changed("released", id, call.visitor().login());
            return Reply.NO_CONTENT;
        });
        return conflicts.explain(done, id);
    }

    private CompletionStage<Reply> decide(Call call) {
        Body body = call.body();
        Measure measure = body.oneOf("measure", Measure::of);
        String reason = body.optional("reason", LONGEST_REASON);
        String note = body.optional("note", LONGEST_NOTE);
        Long until = body.number("until");
        Long version = body.number("version");
        body.require("measure", measure);
        body.require("version", version);
        body.done();
        CaseSummary row = scope.summary(call.visitor(), call.path("id"));
        if (row.escalated() && !call.visitor().hasAny(Roles.SENIOR)) {
            throw Refusal.of(Problem.Code.FORBIDDEN, "This case waits for a lead.", null, "escalated");
        }
        Ruling ruling = new Ruling(
                row.id(), version, measure, reason, note, until, call.visitor().login());
        CompletionStage<Reply> done = review.decide(ruling).thenApply(decision -> {
            changes.decided(decision);
            return Reply.created(decision);
        });
        return conflicts.explain(done, row.id());
    }

    private CompletionStage<Reply> takeBack(Call call) {
        CompletionStage<Reply> done = review.takeBack(
                        call.path("id"), call.visitor().login())
                .thenApply(decision -> {
                    changes.decided(decision);
                    return Reply.ok(decision);
                });
        return conflicts.tooLate(done);
    }

    private CompletionStage<Reply> note(Call call) {
        Body body = call.body();
        String text = body.text("text", 1, LONGEST_NOTE);
        body.done();
        String id = scope.summary(call.visitor(), call.path("id")).id();
        return review.note(id, call.visitor().login(), text).thenApply(note -> {
            changes.changed("noted", id, note.by());
            return Reply.created(Views.NoteView.of(note));
        });
    }
}
