package io.claimwatch.gateway.internal.socket;

import io.claimwatch.contract.Problem;
import io.claimwatch.gateway.internal.flow.Caller;
import io.claimwatch.gateway.internal.flow.Failure;
import io.claimwatch.gateway.internal.http.Answers;
import io.claimwatch.gateway.internal.http.Door;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** {@code GET /api/v1/ingest}: lets a client in and keeps the list of those inside. Safe for all threads. */
public final class IngestRoute {
    private final SocketParts parts;
    private final Door door;
    private final Answers answers;
    private final Set<IngestSocket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    public IngestRoute(SocketParts parts, Door door, Answers answers) {
        this.parts = parts;
        this.door = door;
        this.answers = answers;
    }

    public void mount(Router router) {
        router.get("/api/v1/ingest").handler(this::handshake);
    }

    /** Closes all sockets after what they received became durable. */
    public Future<Void> close() {
        closing = true;
        return Future.join(open.stream().map(IngestSocket::shutdown).toList()).mapEmpty();
    }

    /** The upgrade is asked for at once, without a detour over another thread: that is what the server is built for. */
    private void handshake(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Context context = parts.vertx().getOrCreateContext();
        try {
            Caller caller = door.callerNow(request);
            admit(request, caller);
            request.toWebSocket()
                    .onFailure(failed -> caller.allowance().disconnect())
                    .onSuccess(socket -> opened(context, request.connection(), socket, caller))
                    .onFailure(e -> answers.failed(request, e));
        } catch (Failure failure) {
            answers.failed(request, failure);
        }
    }

    private void admit(HttpServerRequest request, Caller caller) {
        if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
            throw Failure.of(Problem.Code.BAD_REQUEST, "This is a WebSocket; ask for an upgrade.");
        }
        if (closing) {
            throw Failure.later(Problem.Code.OVERLOADED, "The server is shutting down.", 5, null);
        }
        caller.allowance().connect();
    }

    private void opened(Context context, HttpConnection connection, ServerWebSocket socket, Caller caller) {
        IngestSocket ingest = new IngestSocket(parts, context, connection, socket, caller);
        open.add(ingest);
        parts.metrics().socket(1);
        ingest.open().onComplete(gone -> {
            open.remove(ingest);
            parts.metrics().socket(-1);
            caller.allowance().disconnect();
        });
        if (closing) {
            ingest.shutdown();
        }
    }
}
