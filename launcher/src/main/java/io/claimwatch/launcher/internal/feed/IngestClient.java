package io.claimwatch.launcher.internal.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocketClient;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sender as the gateway wants it: keeps to the credit, keeps every event until it is acknowledged, connects again
 * after a break and sends again what was not. All state is confined to one context; call from it.
 *
 * <pre>connecting ──credit──► open ──broken──► waiting ──► connecting …   (any) ──close──► closed</pre>
 */
public final class IngestClient {
    private static final int PER_MESSAGE = 64;
    private static final int PER_TURN = 8;
    private static final long RECONNECT_MILLIS = 500;
    private static final int MOST_ATTEMPTS = 60;

    private final Vertx vertx;
    private final Context context;
    private final WebSocketClient client;
    private final Target target;
    private final Listener listener;
    private final Map<String, OutLane> lanes = new HashMap<>();
    private final Deque<OutLane> ready = new ArrayDeque<>();
    private final SentMessages messages = new SentMessages();
    private final Promise<Void> firstOpen = Promise.promise();
    private Promise<Void> drained;
    private ClientWebSocket socket;
    private long credit;
    private int perRoom;
    private long pending;
    private int attempts;
    private boolean closed;

    public IngestClient(Vertx vertx, Context context, Target target, Listener listener) {
        this.vertx = vertx;
        this.context = context;
        this.client = vertx.createWebSocketClient();
        this.target = target;
        this.listener = listener;
    }

    /** Connects; fails when the first attempt is turned away, later breaks are mended quietly. */
    public Future<Void> open() {
        connect();
        return firstOpen.future();
    }

    /** Takes an event; it is sent as soon as the credit allows. */
    public void send(Outgoing event) {
        OutLane lane = lanes.computeIfAbsent(event.room(), room -> new OutLane());
        lane.add(event);
        pending++;
        enqueue(lane);
        pump();
    }

    /** Events taken and not yet acknowledged or refused. */
    public long pending() {
        return pending;
    }

    /** Completes when nothing is pending; fails when the connection stays away for half a minute. */
    public Future<Void> drained() {
        drained = drained == null ? Promise.promise() : drained;
        checkDrained();
        return drained.future();
    }

    public Future<Void> close() {
        closed = true;
        return client.close();
    }

    /** Handlers come first: the gateway's greeting may be here before the connection is handed over. */
    private void connect() {
        credit = 0;
        ClientWebSocket opening = client.webSocket();
        opening.textMessageHandler(text -> context.runOnContext(ignored -> heard(text)));
        opening.closeHandler(ignored -> context.runOnContext(now -> broken(opening)));
        opening.exceptionHandler(trouble -> context.runOnContext(now -> listener.trouble(trouble)));
        opening.connect(target.webSocket("/api/v1/ingest"))
                .onComplete(result -> context.runOnContext(ignored -> {
                    if (result.succeeded()) {
                        opened(opening);
                    } else {
                        failed(result.cause());
                    }
                }));
    }

    private void opened(ClientWebSocket opened) {
        socket = opened;
        attempts = 0;
        opened.drainHandler(ignored -> context.runOnContext(now -> pump()));
        pump();
    }

    private void failed(Throwable cause) {
        if (!firstOpen.tryFail(cause)) {
            listener.trouble(cause);
            again();
        }
    }

    private void broken(ClientWebSocket which) {
        if (socket == which) {
            socket = null;
            credit = 0;
            messages.clear();
            lanes.values().forEach(lane -> {
                lane.rewind(0);
                enqueue(lane);
            });
            again();
        }
    }

    private void again() {
        if (++attempts > MOST_ATTEMPTS) {
            drained = drained == null ? Promise.promise() : drained;
            drained.tryFail("no connection to " + target + " for " + MOST_ATTEMPTS * RECONNECT_MILLIS / 1000 + " s");
        } else if (!closed) {
            vertx.setTimer(RECONNECT_MILLIS, timer -> context.runOnContext(ignored -> connect()));
        }
    }

    private void heard(String text) {
        JsonNode message = Json.read(text, JsonNode.class);
        switch (message.path("type").asText()) {
            case "credit" -> credited(message);
            case "ack" -> acknowledged(message);
            case "refused" -> refused(message);
            default -> listener.trouble(new IllegalStateException("the gateway said something unknown"));
        }
        pump();
        checkDrained();
    }

    private void credited(JsonNode message) {
        credit += message.path("events").asLong();
        if (message.hasNonNull("perRoom")) {
            perRoom = message.get("perRoom").asInt();
            lanes.values().forEach(this::enqueue);
            firstOpen.tryComplete();
        }
    }

    private void acknowledged(JsonNode message) {
        OutLane lane = lanes.get(message.path("room").asText());
        if (lane != null) {
            List<OutLane.Sent> done = lane.acknowledge(message.path("sequence").asLong());
            pending -= done.size();
            enqueue(lane);
            done.forEach(sent -> listener.acknowledged(sent.event(), System.nanoTime() - sent.nanos()));
        }
    }

    private void refused(JsonNode message) {
        Outgoing event = messages.find(
                message.path("message").asLong(), message.path("line").asInt());
        OutLane lane = event == null ? null : lanes.get(event.room());
        if (lane == null) {
            return;
        }
        if (message.hasNonNull("resumeFrom")) {
            lane.rewind(message.get("resumeFrom").asLong());
            enqueue(lane);
        } else if (lane.drop(event.sequence())) {
            pending--;
            listener.refused(event, message.path("problem").path("detail").asText());
        }
    }

    private void enqueue(OutLane lane) {
        if (lane.maySend(perRoom) && lane.enqueue()) {
            ready.add(lane);
        }
    }

    private void pump() {
        while (socket != null && credit > 0 && !ready.isEmpty() && !socket.writeQueueFull()) {
            sendMessage();
        }
    }

    /** One message with events of the rooms whose turn it is. */
    private void sendMessage() {
        StringBuilder text = new StringBuilder();
        long now = System.nanoTime();
        int lines = 0;
        while (credit > 0 && lines < PER_MESSAGE && !ready.isEmpty()) {
            OutLane lane = ready.remove();
            lane.dequeued();
            for (int turn = 0; turn < PER_TURN && lines < PER_MESSAGE && credit > 0 && lane.maySend(perRoom); turn++) {
                Outgoing event = lane.send(now);
                text.append(lines == 0 ? "" : "\n").append(event.json());
                messages.add(event);
                listener.sent(event, now);
                credit--;
                lines++;
            }
            enqueue(lane);
        }
        if (lines > 0) {
            messages.endMessage();
            socket.writeTextMessage(text.toString());
        }
    }

    private void checkDrained() {
        if (drained != null && pending == 0) {
            Promise<Void> done = drained;
            drained = null;
            done.tryComplete();
        }
    }

    /** Told what became of the events; on the client's context. */
    public interface Listener {
        default void sent(Outgoing event, long nanos) {}

        void acknowledged(Outgoing event, long tookNanos);

        /** The gateway will never take it. */
        void refused(Outgoing event, String why);

        /** The connection broke or could not be made again; the client goes on trying. */
        void trouble(Throwable what);
    }
}
