package io.claimwatch.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads Server-Sent Events as a browser does. */
final class EventReader implements AutoCloseable {
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Lines lines = new Lines();
    private final CompletableFuture<HttpResponse<Void>> answer;
    private final Described described;

    /** One message. */
    record Event(String id, String name, JsonNode data) {}

    EventReader(HttpClient client, HttpRequest request, Described described) {
        this.described = described;
        answer = client.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(lines));
    }

    /** The next message of that name; others are passed over. */
    Event next(String name) {
        try {
            while (true) {
                Event event = events.poll(10, TimeUnit.SECONDS);
                if (event == null) {
                    throw new AssertionError("no " + name + " came");
                }
                if (event.data() != null) {
                    described.event(event.name(), event.data());
                }
                if (event.name().equals(name)) {
                    return event;
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        lines.subscription.cancel();
        answer.cancel(true);
    }

    private final class Lines implements Flow.Subscriber<String> {
        private volatile Flow.Subscription subscription;
        private String id;
        private String name;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("data: ")) {
                events.add(new Event(id, name, Json.read(line.substring(6), JsonNode.class)));
            }
        }

        @Override
        public void onError(Throwable thrown) {
            events.add(new Event(id, "error", null));
        }

        @Override
        public void onComplete() {
            events.add(new Event(id, "end", null));
        }
    }
}
