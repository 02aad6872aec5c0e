package io.claimwatch.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One WebSocket that many rooms share. Keeps to the credit of the socket and of each room, keeps every event until it is
 * acknowledged, connects again after a break and sends again what was not. Guarded by its monitor.
 */
final class Sender implements WebSocket.Listener {
    private static final int PER_MESSAGE = 200;
    private static final Executor LATER = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);

    private final HttpClient http;
    private final URI address;
    private final String key;
    private final List<Room> rooms;
    private final Supplier<Tally> tally;
    private final Deque<Room> ready = new ArrayDeque<>();
    private final StringBuilder part = new StringBuilder();
    private WebSocket socket;
    private boolean writing;
    private long credit;
    private int perRoom;
    private boolean closed;

    /** @param rooms all of the run, by number */
    Sender(HttpClient http, URI address, String key, List<Room> rooms, Supplier<Tally> tally) {
        this.http = http;
        this.address = address;
        this.key = key;
        this.rooms = rooms;
        this.tally = tally;
    }

    void connect() {
        CompletionStage<WebSocket> opening = http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + key)
                .subprotocols("claimwatch.v1")
                .buildAsync(address, this);
        opening.whenComplete((opened, trouble) -> {
            if (trouble != null) {
                broken(null);
            }
        });
    }

    /** Takes an event; {@link #flush()} sends it. */
    synchronized void offer(Event event) {
        event.room().add(event);
        enqueue(event.room());
    }

    synchronized void flush() {
        if (writing || socket == null || credit <= 0 || ready.isEmpty()) {
            return;
        }
        StringBuilder message = new StringBuilder();
        for (int lines = 0; lines < PER_MESSAGE && credit > 0 && !ready.isEmpty(); lines++) {
            Room room = ready.remove();
            room.dequeued();
            message.append(lines == 0 ? "" : "\n").append(room.send().json());
            credit--;
            enqueue(room);
        }
        writing = true;
        WebSocket now = socket;
        CompletionStage<WebSocket> sending = now.sendText(message, true);
        sending.whenComplete((sent, trouble) -> written(now, trouble));
    }

    private synchronized void written(WebSocket which, Throwable trouble) {
        if (trouble != null) {
            which.abort();
            broken(which);
        } else if (which == socket) {
            writing = false;
            flush();
        }
    }

    private void enqueue(Room room) {
        if (room.maySend(perRoom) && room.enqueue()) {
            ready.add(room);
        }
    }

    @Override
    public synchronized void onOpen(WebSocket opened) {
        socket = opened;
        writing = false;
        opened.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            String message = part.toString();
            part.setLength(0);
            if (from == socket) {
                heard(Json.read(message, JsonNode.class));
                flush();
            }
        }
        return null;
    }

    private void heard(JsonNode message) {
        switch (message.path("type").asText()) {
            case "ack" -> acknowledged(message);
            case "credit" -> {
                credit += message.path("events").asLong();
                if (message.hasNonNull("perRoom")) {
                    perRoom = message.get("perRoom").asInt();
                    mine(this::enqueue);
                }
            }
            case "refused" -> refused(message);
            default -> tally.get().refused();
        }
    }

    private void acknowledged(JsonNode message) {
        Room room = rooms.get(Room.numberOf(message.path("room").asText()));
        long upTo = message.path("sequence").asLong();
        long now = System.nanoTime();
        for (Event done = room.acknowledge(upTo); done != null; done = room.acknowledge(upTo)) {
            tally.get().acknowledged(done, now);
        }
        enqueue(room);
    }

    private void refused(JsonNode message) {
        if (message.hasNonNull("resumeFrom")) {
            Room room = rooms.get(Room.numberOf(message.path("room").asText()));
            room.rewind(message.get("resumeFrom").asLong());
            tally.get().sentAgain();
            enqueue(room);
        } else {
            tally.get().refused();
        }
    }

    private void mine(Consumer<Room> what) {
        rooms.stream().filter(room -> room.sender() == this).forEach(what);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket which, int code, String reason) {
        broken(which);
        return null;
    }

    @Override
    public void onError(WebSocket which, Throwable trouble) {
        broken(which);
    }

    /**
     * A socket's end is told in more than one way; it is connected anew once.
     *
     * @param which null when it never opened
     */
    private synchronized void broken(WebSocket which) {
        if (closed || which != socket) {
            return;
        }
        tally.get().broken();
        socket = null;
        credit = 0;
        part.setLength(0);
        mine(room -> {
            room.rewind(0);
            enqueue(room);
        });
        LATER.execute(this::connect);
    }

    synchronized void close() {
        closed = true;
        if (socket != null) {
            socket.abort();
        }
    }
}
