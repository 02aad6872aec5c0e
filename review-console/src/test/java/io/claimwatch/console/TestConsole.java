package io.claimwatch.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.CallbackRule;
import io.claimwatch.contract.Channel;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Role;
import io.claimwatch.contract.Segment;
import io.claimwatch.store.Person;
import io.claimwatch.store.Store;
import io.claimwatch.store.StoreConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A console on a real server and a real store, with a client. */
final class TestConsole implements AutoCloseable {
    static final String PASSWORD = "a long enough secret";

    final Vertx vertx = Vertx.vertx();
    final Store store;
    final ReviewConsole console;
    final FakeLexicon lexicon = new FakeLexicon();
    final Described described = new Described();
    private final InstantSource clock;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private long sequence;

    TestConsole(Path directory) {
        this(directory, InstantSource.system(), ConsoleConfig.DEFAULTS);
    }

    TestConsole(Path directory, InstantSource clock, ConsoleConfig config) {
        this.clock = clock;
        store = Store.open(new StoreConfig(directory, 65_536, 64L << 20, 1000, clock));
        console = new ReviewConsole(
                vertx,
                config,
                new ConsoleParts(
                        store.review(),
                        store.people(),
                        store.audit(),
                        store.keys(),
                        store.subscriptions(),
                        this::objection,
                        store.apiKeys(),
                        store.records(),
                        lexicon,
                        lexicon,
                        clock,
                        new SimpleMeterRegistry()));
        Router router = Router.router(vertx);
        console.mount(router);
        server = await(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
    }

    private Optional<CallbackRule.Objection> objection(String url) {
        return url.startsWith("https://")
                ? Optional.empty()
                : Optional.of(new CallbackRule.Objection("address-not-https", "it must begin with https://"));
    }

    /** Somebody signed in. */
    record Signed(String cookie, String csrf) {}

    void add(String login, boolean mustChange, Role... roles) {
        Person person = new Person(login, login, null, Set.of(roles), mustChange, false, 0);
        await(store.people().create(person, PASSWORD, "test"));
    }

    Signed signIn(String login) {
        HttpResponse<String> answer = send(
                "POST", "/api/v1/session", "{\"login\":\"" + login + "\",\"password\":\"" + PASSWORD + "\"}", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        String cookie = answer.headers().firstValue("set-cookie").orElseThrow();
        return new Signed(
                cookie.substring(0, cookie.indexOf(';')),
                json(answer).get("csrfToken").asText());
    }

    Signed addAndSignIn(String login, Role... roles) {
        add(login, false, roles);
        return signIn(login);
    }

    HttpResponse<String> send(String method, String path, String body, Signed as) {
        HttpRequest.Builder request = request(path);
        if (as != null) {
            request.header("Cookie", as.cookie()).header("X-CSRF-Token", as.csrf());
        }
        HttpResponse<String> answer = send(method, body, request);
        described.answer(method, path, answer);
        return answer;
    }

    HttpResponse<String> send(String method, String body, HttpRequest.Builder request) {
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path));
    }

    /** An open stream; its lines come as they are pushed. */
    EventReader listen(HttpRequest.Builder request) {
        return new EventReader(client, request.build(), described);
    }

    /** Stores a flag as the detector does, and says so on the bus. */
    Flag flag(String tenant, String room, String text) {
        sequence++;
        Segment words = words(tenant, room, sequence, text);
        Flag flag = new Flag("f" + sequence, "c" + sequence, words, FakeLexicon.finding(text), null, null, false);
        await(store.segments().append(List.of(words)));
        commit(flag);
        return flag;
    }

    Segment words(String tenant, String room, long number, String text) {
        long now = clock.millis();
        return new Segment(
                tenant, "asr", room, "s1", number, now - 1000, now, text, "zh", true, Channel.SPEECH, null, now);
    }

    void commit(Flag flag, Flag.Change... changes) {
        long position = store.flags().position("test") + 1;
        await(store.flags().commit("test", position, List.of(flag), List.of(changes)));
        vertx.eventBus().publish("claimwatch.flags", "[" + Json.write(flag) + "]");
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body(), JsonNode.class);
    }

    static <T> T await(Future<T> future) {
        return await(future.toCompletionStage());
    }

    static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        await(console.close());
        await(server.close());
        await(vertx.close());
        store.close();
    }
}
