package io.claimwatch.bench.load;

import io.claimwatch.contract.Json;
import io.claimwatch.contract.Product;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** All rooms of a run, what they sell, the WebSockets they share, and the wheel that says who speaks next. */
final class Cast implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final String key;
    private final List<Product> products = Talk.products();
    private final List<Room> rooms = new ArrayList<>();
    private final List<Sender> senders = new ArrayList<>();
    private final Wheel wheel;

    /**
     * @param server where it takes products and talk
     * @param key that may send for all rooms
     * @param tally that counts now
     */
    Cast(Plan plan, URI server, String key, Supplier<Tally> tally) {
        this.server = server;
        this.key = key;
        this.wheel = new Wheel(plan.rooms());
        URI ingest = URI.create(server.resolve("/api/v1/ingest").toString().replaceFirst("http", "ws"));
        for (int i = 0; i < plan.sockets(); i++) {
            senders.add(new Sender(http, ingest, key, rooms, tally));
        }
        List<String> ids = products.stream().map(Product::id).toList();
        for (int i = 0; i < plan.rooms(); i++) {
            Room room = new Room(i, plan.life(), ids);
            room.sender(senders.get(i % senders.size()));
            rooms.add(room);
        }
    }

    /** Tells the server what is sold. */
    void showProducts() throws IOException, InterruptedException {
        for (Product product : products) {
            HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1/products/" + product.id()))
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(Json.write(product)))
                    .build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException("a product was answered " + answer.statusCode() + " " + answer.body());
            }
        }
    }

    void connect() {
        senders.forEach(Sender::connect);
    }

    /** The rooms begin one after the other over so many seconds. */
    void seat(double overSeconds) {
        for (int i = 0; i < rooms.size(); i++) {
            wheel.put(i, 1_000 * overSeconds * i / rooms.size());
        }
    }

    /** From now on each room speaks so often, in the mean. */
    void pace(double perRoom) {
        wheel.pace(perRoom);
    }

    /**
     * Those who are due in the next slot of the wheel speak.
     *
     * @param dueMillis the same moment by the clock
     */
    void turn(long dueNanos, long dueMillis, Room.Script script) {
        wheel.turn(room -> rooms.get(room).next(dueNanos, dueMillis, script));
        senders.forEach(Sender::flush);
    }

    List<Room> rooms() {
        return rooms;
    }

    @Override
    public void close() {
        senders.forEach(Sender::close);
    }
}
