package io.claimwatch.console.internal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimwatch.console.internal.http.Body;
import io.claimwatch.console.internal.http.Call;
import io.claimwatch.console.internal.http.Endpoint;
import io.claimwatch.console.internal.http.Refusal;
import io.claimwatch.console.internal.http.Reply;
import io.claimwatch.contract.CallbackRule;
import io.claimwatch.store.Subscription;
import io.claimwatch.store.Subscriptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Who is called back, and what they did not take. */
public final class CallbacksApi {
    /** On the event bus: something may be in the outbox. */
    private static final String HINT = "claimwatch.callbacks";

    private static final String ONE = "/api/v1/callbacks/{id}";
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_ADDRESS = 2000;
    private static final Duration USUAL_OVERLAP = Duration.ofHours(24);
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private final Subscriptions subscriptions;
    private final CallbackRule rule;
    private final EventBus bus;

    public CallbacksApi(Subscriptions subscriptions, CallbackRule rule, EventBus bus) {
        this.subscriptions = subscriptions;
        this.rule = rule;
        this.bus = bus;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record View(
            String id,
            String tenant,
            String label,
            String url,
            boolean flags,
            String status,
            Long oldSecretUntil,
            long createdAt,
            long waiting,
            long skipped,
            long dead,
            Long oldestAt,
            Long deliveredAt,
            Long failedAt,
            String failure) {
        static View of(Subscription known) {
            return new View(
                    known.id(),
                    known.tenant(),
                    known.name(),
                    known.url(),
                    known.flags(),
                    known.status().name().toLowerCase(Locale.ROOT),
                    known.oldSecretUntil(),
                    known.createdAt(),
                    known.waiting(),
                    known.skipped(),
                    known.dead(),
                    known.oldestAt(),
                    known.deliveredAt(),
                    known.failedAt(),
                    known.failure());
        }
    }

    private record Made(View callback, String secret) {
        static Made of(Subscriptions.Created made) {
            return new Made(View.of(made.subscription()), made.secret());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record DeadPage(List<Subscriptions.DeadLetter> events, String next) {}

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of(HttpMethod.GET, "/api/v1/callbacks", Roles.ADMINS, call -> list(call)
                        .now()),
                Endpoint.of(HttpMethod.POST, "/api/v1/callbacks", Roles.ADMINS, this::add),
                Endpoint.of(HttpMethod.DELETE, ONE, Roles.ADMINS, this::delete),
                Endpoint.of(HttpMethod.POST, ONE + ":pause", Roles.ADMINS, call -> subscriptions
                        .pause(known(call).id(), call.visitor().login())
                        .thenApply(CallbacksApi::reply)),
                Endpoint.of(
                        HttpMethod.POST,
                        ONE + ":resume",
                        Roles.ADMINS,
                        call -> hinted(subscriptions
                                .resume(known(call).id(), call.visitor().login())
                                .thenApply(CallbacksApi::reply))),
                Endpoint.of(HttpMethod.POST, ONE + ":rotate", Roles.ADMINS, this::rotate),
                Endpoint.of(
                        HttpMethod.POST,
                        ONE + ":test",
                        Roles.ADMINS,
                        call -> hinted(subscriptions
                                .test(known(call).id(), call.visitor().login())
                                .thenApply(event -> Reply.ok(Map.of("eventId", event))))),
                Endpoint.of(HttpMethod.GET, ONE + "/dead", Roles.ADMINS, call -> dead(call)
                        .now()),
                Endpoint.of(HttpMethod.POST, ONE + ":resend", Roles.ADMINS, this::resend));
    }

    private Reply list(Call call) {
        return Reply.ok(Map.of(
                "callbacks",
                subscriptions.list(call.visitor().tenant()).stream()
                        .map(View::of)
                        .toList()));
    }

    private CompletionStage<Reply> add(Call call) {
        Body body = call.body();
        String tenant = body.text("tenant", 1, LONGEST_LABEL);
        String label = body.text("label", 1, LONGEST_LABEL);
        String url = body.text("url", 1, LONGEST_ADDRESS);
        boolean flags = Boolean.TRUE.equals(body.yesOrNo("flags"));
        body.done();
        if (!KeysApi.TENANT.matcher(tenant).matches() || !call.visitor().sees(tenant)) {
            throw Call.wrong("tenant", "malformed", "is no tenant you may act for");
        }
        rule.objection(url).ifPresent(why -> {
            throw Call.wrong("url", why.code(), "cannot be called: " + why.detail());
        });
        return subscriptions
                .create(tenant, label, url, flags, call.visitor().login())
                .thenApply(made -> Reply.created(Made.of(made)));
    }

    private CompletionStage<Reply> rotate(Call call) {
        Subscription known = known(call);
        Duration overlap = USUAL_OVERLAP;
        if (call.hasBody()) {
            Body body = call.body();
            Long seconds = body.number("overlapSeconds");
            body.done();
            overlap = seconds == null ? overlap : Duration.ofSeconds(seconds);
        }
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw Call.wrong("overlapSeconds", "out-of-range", "is not within 0 and 30 days");
        }
        return subscriptions
                .rotate(known.id(), overlap, call.visitor().login())
                .thenApply(made -> Reply.ok(Made.of(made)));
    }

    private CompletionStage<Reply> delete(Call call) {
        return subscriptions.delete(known(call).id(), call.visitor().login()).thenApply(done -> Reply.NO_CONTENT);
    }

    private Reply dead(Call call) {
        Long before = call.query("cursor", Long::valueOf);
        int limit = call.limit();
        List<Subscriptions.DeadLetter> events =
                subscriptions.dead(known(call).id(), before == null ? Long.MAX_VALUE : before, limit);
        String next = events.size() < limit
                ? null
                : Long.toString(events.get(events.size() - 1).number());
        return Reply.ok(new DeadPage(events, next));
    }

    private CompletionStage<Reply> resend(Call call) {
        Subscription known = known(call);
        Long number = null;
        if (call.hasBody()) {
            Body body = call.body();
            number = body.number("number");
            body.done();
        }
        return hinted(subscriptions
                .resend(known.id(), number, call.visitor().login())
                .thenApply(events -> Reply.ok(Map.of("events", events))));
    }

    private Subscription known(Call call) {
        return subscriptions
                .find(call.path("id"))
                .filter(found -> call.visitor().sees(found.tenant()))
                .orElseThrow(() -> Refusal.notFound("call-back"));
    }

    private CompletionStage<Reply> hinted(CompletionStage<Reply> stage) {
        return stage.thenApply(reply -> {
            bus.publish(HINT, "");
            return reply;
        });
    }

    private static Reply reply(Subscription known) {
        return Reply.ok(View.of(known));
    }
}
