package io.claimwatch.console.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.console.internal.http.Access;
import io.claimwatch.console.internal.http.Call;
import io.claimwatch.console.internal.http.Endpoint;
import io.claimwatch.console.internal.http.Refusal;
import io.claimwatch.console.internal.http.Reply;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.LexiconLookup;
import io.claimwatch.contract.LexiconLookup.ArticleInfo;
import io.claimwatch.contract.LexiconLookup.EntryInfo;
import io.claimwatch.contract.Problem;
import io.claimwatch.store.AuditLog;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** What may not be said, and why; and loading it again. */
public final class LexiconApi {
    private static final String RELOAD = "claimwatch.lexicon.reload";
    private static final long RELOAD_TIMEOUT_MS = 30_000;

    private final LexiconLookup lexicon;
    private final AuditLog audit;
    private final EventBus bus;

    public LexiconApi(LexiconLookup lexicon, AuditLog audit, EventBus bus) {
        this.lexicon = lexicon;
        this.audit = audit;
        this.bus = bus;
    }

    private record Found(List<EntryInfo> entries, String version) {}

    private record EntryDetail(EntryInfo entry, List<ArticleInfo> articles, String version) {}

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of(HttpMethod.GET, "/api/v1/lexicon/search", Access.EVERYBODY, call -> search(call)
                        .now()),
                Endpoint.of(HttpMethod.GET, "/api/v1/lexicon/entries/{id}", Access.EVERYBODY, call -> entry(call)
                        .now()),
                Endpoint.of(HttpMethod.POST, "/api/v1/lexicon:reload", Roles.EDITORS, this::reload));
    }

    private Reply search(Call call) {
        String words = call.query("q");
        if (words == null) {
            throw Call.wrong("q", "required", "is required");
        }
        return Reply.ok(new Found(lexicon.search(words, call.limit()), lexicon.version()));
    }

    private Reply entry(Call call) {
        EntryInfo entry = lexicon.entry(call.path("id")).orElseThrow(() -> Refusal.notFound("entry"));
        return Reply.ok(new EntryDetail(entry, lexicon.articles(entry.basis()), lexicon.version()));
    }

    private CompletionStage<Reply> reload(Call call) {
        DeliveryOptions options = new DeliveryOptions().setSendTimeout(RELOAD_TIMEOUT_MS);
        return bus.request(RELOAD, "", options)
                .toCompletionStage()
                .exceptionally(thrown -> {
                    throw Refusal.of(Problem.Code.STORAGE_FAILED, "The lexicon could not be loaded again just now.");
                })
                .thenCompose(reply -> {
                    JsonNode answer = Json.read(String.valueOf(reply.body()), JsonNode.class);
                    Map<String, Object> details = Map.of(
                            "version",
                            answer.path("version").asText(),
                            "problems",
                            answer.path("problems").size());
                    return audit.record(call.visitor().login(), "lexicon.reload", "", details)
                            .thenApply(entry -> Reply.ok(answer));
                });
    }
}
