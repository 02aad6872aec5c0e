package io.claimwatch.bench.load;

import io.claimwatch.bench.Folders;
import io.claimwatch.bench.Report;
import io.claimwatch.bench.ServerProcess;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Product;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server of its own, the rooms and their sockets, and somebody who watches; all cleared away when the process ends. */
final class Stage {
    /** More for the server's Java machine, such as a flight recording; parted by blanks. */
    private static final String OPTIONS = "LOAD_JAVA_OPTIONS";

    /** One key has all rooms; what it may send is no part of the question. */
    private static final Map<String, String> SETTINGS = Map.of("CLAIMWATCH_GATEWAY_EVENTS_PER_SECOND", "1000000");

    private final Path folder;
    private final Path gcLog;
    private final ServerProcess server;
    private final List<Room> rooms = new ArrayList<>();
    private final List<Sender> senders = new ArrayList<>();
    private final FlagWatch watch;
    private final Wheel wheel;
    private volatile Tally tally = new Tally();

    private Stage(Plan plan, Path folder, ServerProcess server, Path gcLog) {
        this.folder = folder;
        this.server = server;
        this.gcLog = gcLog;
        this.watch = new FlagWatch(server, this::tally);
        this.wheel = new Wheel(plan.rooms());
    }

    static Stage open(Path jar, Plan plan) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("claimwatch-load");
        Path gcLog = folder.resolve("gc.log");
        List<String> options = new ArrayList<>(List.of("-Xlog:gc:file=" + gcLog + ":uptime"));
        String more = System.getenv(OPTIONS);
        if (more != null && !more.isBlank()) {
            options.addAll(List.of(more.strip().split("\\s+")));
        }
        ServerProcess server = ServerProcess.start(jar, folder.resolve("data"), options, SETTINGS);
        Stage stage = new Stage(plan, folder, server, gcLog);
        Runtime.getRuntime().addShutdownHook(new Thread(stage::clearAway, "clear away"));
        stage.furnish(plan);
        return stage;
    }

    private void furnish(Plan plan) throws IOException, InterruptedException {
        List<Product> products = Talk.products();
        HttpClient http = HttpClient.newHttpClient();
        for (Product product : products) {
            register(http, product);
        }
        List<String> ids = products.stream().map(Product::id).toList();
        URI address = URI.create(server.at("/api/v1/ingest").toString().replaceFirst("http", "ws"));
        for (int i = 0; i < plan.sockets(); i++) {
            senders.add(new Sender(http, address, server.key(), rooms, this::tally));
        }
        for (int i = 0; i < plan.rooms(); i++) {
            Room room = new Room(i, plan.life(), ids);
            room.sender(senders.get(i % senders.size()));
            rooms.add(room);
        }
        watch.open();
        senders.forEach(Sender::connect);
    }

    private void register(HttpClient http, Product product) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.at("/api/v1/products/" + product.id()))
                .header("Authorization", "Bearer " + server.key())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Json.write(product)))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("a product was answered " + answer.statusCode() + " " + answer.body());
        }
    }

    ServerProcess server() {
        return server;
    }

    Room room(int number) {
        return rooms.get(number);
    }

    List<Sender> senders() {
        return senders;
    }

    Wheel wheel() {
        return wheel;
    }

    Tally tally() {
        return tally;
    }

    /** Counts anew. */
    Tally countAnew() {
        tally = new Tally();
        return tally;
    }

    /** Bytes the server keeps on its disk. */
    long onDisk() throws IOException {
        return Folders.size(folder.resolve("data"));
    }

    GcLog gc() throws IOException {
        return GcLog.of(Files.readAllLines(gcLog));
    }

    /** Also when it is broken off. */
    private void clearAway() {
        watch.close();
        senders.forEach(Sender::close);
        server.close();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            Report.line("could not clear away: " + e.getMessage());
        }
    }
}
