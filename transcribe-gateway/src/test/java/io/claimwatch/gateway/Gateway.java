package io.claimwatch.gateway;

import io.claimwatch.contract.ApiKeys;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real gateway on a port of its own, with fakes behind it and clients in front. */
final class Gateway {
    static final String KEY = "cwk_shop";
    static final String OTHER_KEY = "cwk_other";

    final Vertx vertx;
    final FakeSegmentLog log = new FakeSegmentLog();
    final FakeCatalogue catalogue = new FakeCatalogue();
    final FakeClock clock = new FakeClock();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final SegmentIntake intake;
    final Gatekeeper gatekeeper;
    final Router router;
    final int port;
    private final HttpClient client;

    Gateway(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        router = Router.router(vertx);
        client = vertx.createHttpClient();
        ApiKeys keys = key ->
                Optional.ofNullable(Map.of(KEY, "shop", OTHER_KEY, "other").get(key));
        intake = new SegmentIntake(vertx, config, log, catalogue, keys, new FakeChecker(), clock, meters);
        intake.mount(router);
        gatekeeper = new Gatekeeper(vertx, config, meters);
        Server server = new Server(SegmentIntake.serverOptions(new HttpServerOptions(), config));
        await(vertx.deployVerticle(server));
        port = server.http.actualPort();
    }

    Answer post(String type, String body) {
        return post(type, Buffer.buffer(body));
    }

    Answer post(String type, Buffer body) {
        return send(
                HttpMethod.POST,
                "/api/v1/segments",
                Map.of("Authorization", "Bearer " + KEY, "Content-Type", type),
                body);
    }

    Answer send(HttpMethod method, String path, Map<String, String> headers, Buffer body) {
        return await(sending(method, path, headers, body));
    }

    Future<Answer> sending(HttpMethod method, String path, Map<String, String> headers, Buffer body) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(path);
        return client.request(options).compose(request -> {
            headers.forEach(request::putHeader);
            return request.send(body).compose(Gateway::answer);
        });
    }

    double refused(String code) {
        Counter counter =
                meters.find("claimwatch.gateway.refused").tag("code", code).counter();
        return counter == null ? 0 : counter.count();
    }

    private static Future<Answer> answer(HttpClientResponse response) {
        return response.body()
                .map(body -> new Answer(
                        response.statusCode(),
                        response.getHeader("Content-Type"),
                        response.getHeader("Retry-After"),
                        body.length() == 0 ? new JsonObject() : body.toJsonObject()));
    }

    static <T> T await(Future<T> future) {
        try {
            return future.await(20, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("nothing came within 20 seconds", e);
        }
    }

    record Answer(int status, String type, String retryAfter, JsonObject body) {}

    private final class Server extends VerticleBase {
        private final HttpServerOptions options;
        private HttpServer http;

        private Server(HttpServerOptions options) {
            this.options = options;
        }

        @Override
        public Future<?> start() {
            return gatekeeper
                    .watch(vertx.createHttpServer(options), router)
                    .listen(0)
                    .onSuccess(listening -> http = listening);
        }
    }
}
