package io.claimwatch.console.internal.http;

import io.claimwatch.contract.Json;
import io.vertx.core.Handler;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What an operation answers.
 *
 * @param body JSON; null for none
 * @param cookie to set; null for none
 * @param takeOver writes the response by itself, on the request's event loop; null for an ordinary answer
 */
public record Reply(int status, String body, Cookie cookie, Handler<RoutingContext> takeOver) {
    public static final Reply NO_CONTENT = new Reply(204, null, null, null);

    public static Reply ok(Object body) {
        return new Reply(200, Json.write(body), null, null);
    }

    public static Reply created(Object body) {
        return new Reply(201, Json.write(body), null, null);
    }

    /** The operation goes on with the response alone, on its event loop. */
    public static Reply takenOver(Handler<RoutingContext> handler) {
        return new Reply(200, null, null, handler);
    }

    public Reply with(Cookie newCookie) {
        return new Reply(status, body, newCookie, takeOver);
    }

    /** For operations that only read. */
    public CompletionStage<Reply> now() {
        return CompletableFuture.completedFuture(this);
    }
}
