package io.claimwatch.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** A WebSocket client that remembers what it was told. */
final class Client {
    final ClientWebSocket socket;

    /** Held because Vert.x closes a client nobody holds, and its sockets with it. */
    @SuppressWarnings("UnusedVariable")
    private final WebSocketClient client;

    private final Queue<JsonObject> messages = new ConcurrentLinkedQueue<>();

    private Client(WebSocketClient client) {
        this.client = client;
        this.socket = client.webSocket();
        socket.textMessageHandler(text -> messages.add(new JsonObject(text)));
    }

    static Client connect(Vertx vertx, int port) {
        return connect(vertx, options(port).putHeader("X-Api-Key", Gateway.KEY));
    }

    static Client connect(Vertx vertx, WebSocketConnectOptions options) {
        Client client =
                new Client(vertx.createWebSocketClient(new WebSocketClientOptions().setMaxMessageSize(8 << 20)));
        Gateway.await(client.socket.connect(options));
        return client;
    }

    static WebSocketConnectOptions options(int port) {
        return new WebSocketConnectOptions().setHost("127.0.0.1").setPort(port).setURI("/api/v1/ingest");
    }

    /** Also tells somebody else, who is called on the socket's thread. */
    void listen(Consumer<JsonObject> listener) {
        socket.textMessageHandler(text -> {
            JsonObject message = new JsonObject(text);
            messages.add(message);
            listener.accept(message);
        });
    }

    void send(String message) {
        socket.writeTextMessage(message);
    }

    void sendBytes(Buffer message) {
        socket.writeBinaryMessage(message);
    }

    List<JsonObject> all(String type) {
        return messages.stream().filter(m -> type.equals(m.getString("type"))).toList();
    }

    /** The highest acknowledged sequence of a room; -1 when there is none. */
    long acked(String room) {
        return all("ack").stream()
                .filter(ack -> room.equals(ack.getString("room")))
                .mapToLong(ack -> ack.getLong("sequence"))
                .max()
                .orElse(-1);
    }

    long credit() {
        return all("credit").stream().mapToLong(m -> m.getLong("events")).sum();
    }

    static String segment(String room, long sequence) {
        return new JsonObject()
                .put("room", room)
                .put("session", "s1")
                .put("sequence", sequence)
                .put("text", "这款茶今天到手九十九")
                .encode();
    }
}
