package io.claimwatch.gateway.internal.socket;

import io.claimwatch.contract.Lane;
import io.claimwatch.contract.Problem;
import io.claimwatch.gateway.GatewayConfig;
import io.claimwatch.gateway.internal.flow.Caller;
import io.claimwatch.gateway.internal.flow.Failure;
import io.claimwatch.gateway.internal.format.Format;
import io.claimwatch.gateway.internal.format.Stream;
import io.claimwatch.gateway.internal.format.Transcript;
import io.claimwatch.gateway.internal.http.Answers;
import io.claimwatch.gateway.internal.http.Door;
import io.claimwatch.gateway.internal.http.Streams;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * {@code GET /api/v1/ingest} and {@code /api/v1/ingest/{format}}: lets a client in and keeps the list of those inside.
 * Safe for all threads.
 */
public final class IngestRoute {
    private final SocketParts parts;
    private final Door door;
    private final Answers answers;
    private final Streams streams;
    private final Set<IngestSocket> open = ConcurrentHashMap.newKeySet();
    private final Map<Lane, IngestSocket> transcripts = new ConcurrentHashMap<>();
    private volatile boolean closing;

    public IngestRoute(SocketParts parts, Door door, Answers answers, Streams streams) {
        this.parts = parts;
        this.door = door;
        this.answers = answers;
        this.streams = streams;
    }

    public void mount(Router router) {
        router.get("/api/v1/ingest").handler(routing -> handshake(routing, this::events));
        router.get("/api/v1/ingest/:format")
                .handler(routing -> handshake(routing, caller -> transcript(routing, caller)));
    }

    /** Closes all sockets after what they received became durable. */
    public Future<Void> close() {
        closing = true;
        return Future.join(open.stream().map(IngestSocket::shutdown).toList()).mapEmpty();
    }

    /** The upgrade is asked for at once, without a detour over another thread: that is what the server is built for. */
    private void handshake(RoutingContext routing, Function<Caller, Consumer<Opened>> entrance) {
        HttpServerRequest request = routing.request();
        Context context = parts.vertx().getOrCreateContext();
        try {
            Caller caller = door.callerNow(request);
            Consumer<Opened> inside = entrance.apply(caller);
            admit(request, caller);
            request.toWebSocket()
                    .onFailure(failed -> caller.allowance().disconnect())
                    .onSuccess(socket -> inside.accept(new Opened(context, request.connection(), socket)))
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
            throw Failure.stopping();
        }
        caller.allowance().connect();
    }

    private Consumer<Opened> events(Caller caller) {
        GatewayConfig.Sizes sizes = parts.config().sizes();
        return at -> opened(
                caller,
                at,
                listener -> new MessageReader(
                        parts.reader(),
                        caller.tenant(),
                        parts.clock(),
                        sizes.lineBytes(),
                        sizes.eventsPerRequest(),
                        listener));
    }

    private Consumer<Opened> transcript(RoutingContext routing, Caller caller) {
        String name = routing.pathParam("format");
        Format format = streams.format(name);
        Stream stream = streams.address(routing.queryParams(), caller, name);
        if (stream.backfill()) {
            throw Failure.of(Problem.Code.BAD_REQUEST, "A session that is over comes by POST, not over a WebSocket.");
        }
        return at -> {
            at.socket.pause(); // What comes before it is known where sequences begin waits in the connection.
            streams.firstSequence(stream)
                    .onSuccess(first -> listen(caller, at, name, format, stream, first))
                    .onFailure(failed -> {
                        caller.allowance().disconnect();
                        parts.metrics().refused("closed-" + CloseCode.STORAGE_FAILED.code());
                        at.socket.close(CloseCode.STORAGE_FAILED.code(), CloseCode.STORAGE_FAILED.reason());
                    });
        };
    }

    private void listen(Caller caller, Opened at, String name, Format format, Stream stream, long first) {
        if (at.socket.isClosed()) {
            caller.allowance().disconnect();
            return;
        }
        GatewayConfig config = parts.config();
        IngestSocket ingest = opened(
                caller,
                at,
                listener -> new TranscriptReader(
                        name,
                        config.sockets().messageBytes(),
                        parts.metrics(),
                        listener,
                        told -> new Transcript(
                                format, stream, first, config.sizes().textUnits(), parts.clock(), told)));
        takeOver(stream.lane(), ingest);
        at.socket.resume();
    }

    /** Two connections would number one lane; the older is as good as dead when its client comes again. */
    private void takeOver(Lane lane, IngestSocket ingest) {
        IngestSocket older = transcripts.put(lane, ingest);
        if (older != null) {
            older.supersede();
        }
        ingest.gone().onComplete(gone -> transcripts.remove(lane, ingest));
    }

    private IngestSocket opened(Caller caller, Opened at, Function<FrameReader.Listener, FrameReader> reader) {
        IngestSocket ingest = new IngestSocket(parts, at.context, at.connection, at.socket, caller, reader);
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
        return ingest;
    }

    /** A socket that was just opened. */
    private record Opened(Context context, HttpConnection connection, ServerWebSocket socket) {}
}
