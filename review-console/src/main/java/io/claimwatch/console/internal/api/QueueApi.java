package io.claimwatch.console.internal.api;

import io.claimwatch.console.internal.http.Call;
import io.claimwatch.console.internal.http.Endpoint;
import io.claimwatch.console.internal.http.Reply;
import io.claimwatch.console.internal.http.Visitor;
import io.claimwatch.console.internal.stream.Cursor;
import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Role;
import io.claimwatch.contract.Severity;
import io.claimwatch.store.People;
import io.claimwatch.store.Person;
import io.claimwatch.store.QueueFilter;
import io.claimwatch.store.QueuePage;
import io.claimwatch.store.ReviewStore;
import io.vertx.core.http.HttpMethod;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What waits, and who could take it over. */
public final class QueueApi {
    private static final Set<Role> TAKERS = Set.of(Role.MODERATOR, Role.LEAD, Role.ADMIN);

    private final ReviewStore review;
    private final People people;
    private final InstantSource clock;

    public QueueApi(ReviewStore review, People people, InstantSource clock) {
        this.review = review;
        this.people = people;
        this.clock = clock;
    }

    private record Colleague(String login, String name) {}

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of(HttpMethod.GET, "/api/v1/queue", Roles.READERS, call -> queue(call)
                        .now()),
                Endpoint.of(HttpMethod.GET, "/api/v1/colleagues", Roles.DECIDERS, call -> colleagues(call)
                        .now()));
    }

    private Reply queue(Call call) {
        // Read first: what is stored between the two reads comes twice rather than never.
        Cursor cursor = new Cursor(review.newestFlag(), review.newestDecision());
        QueueFilter filter = new QueueFilter(
                call.visitor().tenant(),
                call.query("category", ClaimCategory::of),
                call.query("room"),
                call.query("severity", Severity::of),
                call.query("lang"),
                call.query("escalated", QueueApi::yesOrNo));
        QueuePage page = review.queue(filter, call.query("cursor"), call.limit());
        return Reply.ok(new Views.Queue(
                page.cases().stream().map(Views.CaseView::of).toList(),
                Views.Counts.of(page.counts()),
                page.next(),
                cursor.text(),
                clock.millis()));
    }

    private Reply colleagues(Call call) {
        return Reply.ok(Map.of(
                "colleagues",
                people.list().stream()
                        .filter(person -> canTakeOver(person, call.visitor()))
                        .map(person -> new Colleague(person.login(), person.displayName()))
                        .toList()));
    }

    /** Whether the person may work on what the visitor sees. */
    static boolean canTakeOver(Person person, Visitor visitor) {
        boolean sameRooms = person.tenant() == null || person.tenant().equals(visitor.tenant());
        return !person.disabled()
                && (sameRooms || visitor.tenant() == null)
                && !Collections.disjoint(person.roles(), TAKERS);
    }

    private static Boolean yesOrNo(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("is neither true nor false");
        };
    }
}
