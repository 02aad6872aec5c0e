package io.claimwatch.bench;

import io.claimwatch.contract.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A few rooms that talk over HTTP, in order. What is not acknowledged is sent again, for as long as it takes; so at the
 * end everything that was sent is acknowledged.
 */
final class RoomsTalking implements Runnable {
    static final String CLAIM = "这款产品能治好糖尿病，吃了就不用再打胰岛素。";
    static final int ONE_CLAIM_IN = 15;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String key;
    private final List<String> rooms;
    private final List<String> talk;
    private final long pauseMillis;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong again = new AtomicLong();
    private volatile boolean stopped;
    private final AtomicLong rounds = new AtomicLong();

    RoomsTalking(URI gateway, String key, List<String> rooms, List<String> talk, long pauseMillis) {
        this.address = gateway.resolve("/api/v1/segments");
        this.key = key;
        this.rooms = rooms;
        this.talk = talk;
        this.pauseMillis = pauseMillis;
    }

    static boolean isClaim(long sequence) {
        return sequence % ONE_CLAIM_IN == 0;
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                deliver(lines(rounds.incrementAndGet()));
                acknowledged.addAndGet(rooms.size());
                TimeUnit.MILLISECONDS.sleep(pauseMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String lines(long sequence) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rooms.size(); i++) {
            String text = isClaim(sequence) ? CLAIM : talk.get((int) ((sequence * 31 + i) % talk.size()));
            lines.add(Json.write(
                    Map.of("room", rooms.get(i), "session", "s1", "sequence", sequence, "lang", "zh", "text", text)));
        }
        return String.join("\n", lines);
    }

    private void deliver(String lines) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines))
                .build();
        while (!taken(request)) {
            again.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean taken(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() == 422 || answer.statusCode() == 400) {
                throw new IllegalStateException("refused for good: " + answer.body());
            }
            return answer.statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    void stop() {
        stopped = true;
    }

    /** The last sequence that each room sent. */
    long rounds() {
        return rounds.get();
    }

    List<String> rooms() {
        return rooms;
    }

    long acknowledged() {
        return acknowledged.get();
    }

    /** How often something had to be sent again. */
    long again() {
        return again.get();
    }
}
