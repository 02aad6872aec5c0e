package io.claimwatch.console.internal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimwatch.console.internal.http.Body;
import io.claimwatch.console.internal.http.Call;
import io.claimwatch.console.internal.http.Endpoint;
import io.claimwatch.console.internal.http.Refusal;
import io.claimwatch.console.internal.http.Reply;
import io.claimwatch.console.internal.stream.Gone;
import io.claimwatch.store.KeyStore;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/** API keys of the platforms. */
public final class KeysApi {
    static final Pattern TENANT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int LONGEST_LABEL = 100;

    private final KeyStore keys;
    private final Gone gone;

    public KeysApi(KeyStore keys, Gone gone) {
        this.keys = keys;
        this.gone = gone;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record KeyView(
            long id, String tenant, String label, String hint, long createdAt, Long revokedAt, Long lastUsedAt) {
        static KeyView of(KeyStore.Key key) {
            return new KeyView(
                    key.id(), key.tenant(), key.name(), key.hint(), key.createdAt(), key.revokedAt(), key.lastUsedAt());
        }
    }

    private record KeySecret(long id, String tenant, String key) {}

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of(HttpMethod.GET, "/api/v1/keys", Roles.ADMINS, call -> list(call)
                        .now()),
                Endpoint.of(HttpMethod.POST, "/api/v1/keys", Roles.ADMINS, this::add),
                Endpoint.of(HttpMethod.DELETE, "/api/v1/keys/{id}", Roles.ADMINS, this::revoke));
    }

    private Reply list(Call call) {
        return Reply.ok(Map.of(
                "keys",
                keys.list(call.visitor().tenant()).stream().map(KeyView::of).toList()));
    }

    private CompletionStage<Reply> add(Call call) {
        Body body = call.body();
        String tenant = body.text("tenant", 1, LONGEST_LABEL);
        String label = body.text("label", 1, LONGEST_LABEL);
        body.done();
        if (!TENANT.matcher(tenant).matches() || !call.visitor().sees(tenant)) {
            throw Call.wrong("tenant", "malformed", "is no tenant you may make a key for");
        }
        return keys.create(tenant, label, call.visitor().login())
                .thenApply(made ->
                        Reply.created(new KeySecret(made.key().id(), made.key().tenant(), made.secret())));
    }

    private CompletionStage<Reply> revoke(Call call) {
        String path = call.path("id");
        KeyStore.Key key = keys.list(call.visitor().tenant()).stream()
                .filter(known -> Long.toString(known.id()).equals(path))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("key"));
        return keys.revoke(key.id(), call.visitor().login()).thenApply(revoked -> {
            gone.keysOf(revoked.tenant());
            return Reply.NO_CONTENT;
        });
    }
}
