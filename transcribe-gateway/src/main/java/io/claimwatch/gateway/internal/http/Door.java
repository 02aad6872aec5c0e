package io.claimwatch.gateway.internal.http;

import io.claimwatch.contract.ApiKeys;
import io.claimwatch.contract.Problem;
import io.claimwatch.gateway.internal.flow.Allowances;
import io.claimwatch.gateway.internal.flow.Caller;
import io.claimwatch.gateway.internal.flow.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds out who is calling. */
public final class Door {
    /** Prefix of the WebSocket subprotocol in which a browser may send its key, which can set no headers. */
    public static final String KEY_PROTOCOL = "key.";

    private static final int LONGEST_KEY = 256;
    private static final Set<String> IN_URL = Set.of("key", "api_key", "apikey", "token", "access_token");

    private final Vertx vertx;
    private final ApiKeys keys;
    private final Allowances allowances;
    private final Strangers strangers;

    public Door(Vertx vertx, ApiKeys keys, Allowances allowances, Strangers strangers) {
        this.vertx = vertx;
        this.keys = keys;
        this.allowances = allowances;
        this.strangers = strangers;
    }

    /** How long the answer to a failed request is to be kept back, in milliseconds; 0 for not at all. */
    long penance(HttpServerRequest request, Failure failure) {
        return failure.code() == Problem.Code.UNAUTHENTICATED ? strangers.penance(address(request)) : 0;
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? ""
                : String.valueOf(request.remoteAddress().hostAddress());
    }

    /** The caller; fails with a {@link Failure}. The request must be paused. Keys are looked up off the event loop. */
    public Future<Caller> caller(HttpServerRequest request) {
        try {
            String key = key(request);
            return vertx.executeBlocking(() -> keys.tenantOf(key), false).map(tenant -> caller(key, tenant));
        } catch (Failure failure) {
            return Future.failedFuture(failure);
        }
    }

    /**
     * The same on this thread, for a handshake, which does not bear waiting.
     *
     * @throws Failure for strangers
     */
    public Caller callerNow(HttpServerRequest request) {
        String key = key(request);
        return caller(key, keys.tenantOf(key));
    }

    private Caller caller(String key, Optional<String> tenant) {
        String known = tenant.orElseThrow(() -> stranger("This API key is unknown or revoked."));
        return new Caller(known, allowances.of(key, known));
    }

    private static String key(HttpServerRequest request) {
        if (keyInUrl(request)) {
            throw Failure.of(
                    Problem.Code.BAD_REQUEST,
                    "An API key must not be in the URL, which lands in logs: send it as 'Authorization: Bearer ...', and"
                            + " replace this one, it is known now.");
        }
        String key = keyOf(request);
        if (key == null || key.isEmpty() || key.length() > LONGEST_KEY) {
            throw stranger("Send an API key as 'Authorization: Bearer cwk_...' or 'X-Api-Key: cwk_...'.");
        }
        return key;
    }

    private static Failure stranger(String detail) {
        return Failure.of(Problem.Code.UNAUTHENTICATED, detail);
    }

    private static boolean keyInUrl(HttpServerRequest request) {
        return request.query() != null
                && request.params().names().stream().anyMatch(name -> IN_URL.contains(name.toLowerCase(Locale.ROOT)));
    }

    private static String keyOf(HttpServerRequest request) {
        String bearer = request.getHeader("Authorization");
        if (bearer != null && bearer.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return bearer.substring(7).trim();
        }
        String plain = request.getHeader("X-Api-Key");
        return plain != null ? plain.trim() : keyInProtocols(request.getHeader("Sec-WebSocket-Protocol"));
    }

    private static String keyInProtocols(String protocols) {
        if (protocols != null) {
            for (String protocol : protocols.split(",", 16)) {
                if (protocol.trim().startsWith(KEY_PROTOCOL)) {
                    return protocol.trim().substring(KEY_PROTOCOL.length());
                }
            }
        }
        return null;
    }
}
