package io.claimwatch.launcher.internal.serve;

import io.claimwatch.contract.Json;
import io.claimwatch.contract.Problem;
import io.claimwatch.launcher.internal.cli.Version;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code /health/live}, {@code /health/ready}, {@code /metrics} and the descriptions. */
final class SystemRoutes {
    private static final String YAML = "application/yaml; charset=utf-8";

    private final Vertx vertx;
    private final Health health;
    private final PrometheusMeterRegistry meters;
    private final Supplier<Future<Buffer>> openApi;
    private final Supplier<Future<Buffer>> asyncApi;

    SystemRoutes(Vertx vertx, Health health, PrometheusMeterRegistry meters) {
        this.vertx = vertx;
        this.health = health;
        this.meters = meters;
        this.openApi = once(() -> vertx.executeBlocking(() -> Buffer.buffer(OpenApi.yaml())));
        this.asyncApi = once(() -> vertx.executeBlocking(() -> Buffer.buffer(AsyncApi.yaml())));
    }

    void mount(Router router) {
        for (String alive : List.of("/health/live", "/healthz")) {
            router.get(alive)
                    .handler(context -> json(context, 200, Map.of("status", "alive", "version", Version.text())));
        }
        for (String ready : List.of("/health/ready", "/readyz")) {
            router.get(ready).handler(this::ready);
        }
        router.get("/metrics")
                .handler(context -> send(
                        context,
                        "text/plain; version=0.0.4; charset=utf-8",
                        vertx.executeBlocking(() -> Buffer.buffer(meters.scrape()))));
        router.errorHandler(404, SystemRoutes::nothing);
        router.get("/openapi.yaml").handler(context -> send(context, YAML, openApi.get()));
        router.get("/asyncapi.yaml").handler(context -> send(context, YAML, asyncApi.get()));
    }

    /** Where no console is that would say it. */
    private static void nothing(RoutingContext context) {
        String detail =
                "There is nothing here. Where gateway, detector and console are processes of their own, each has its"
                        + " own addresses.";
        response(context, "application/problem+json")
                .setStatusCode(404)
                .end(Json.write(Problem.of(Problem.Code.NOT_FOUND, detail)));
    }

    private void ready(RoutingContext context) {
        vertx.executeBlocking(health::state, false)
                .onSuccess(state -> json(context, state.ready() ? 200 : 503, state))
                .onFailure(context::fail);
    }

    private static void json(RoutingContext context, int status, Object body) {
        response(context, "application/json").setStatusCode(status).end(Json.write(body));
    }

    /** Who asks again and again and reads no answer waits for his own, instead of filling the memory with them. */
    private static void send(RoutingContext context, String type, Future<Buffer> body) {
        body.onSuccess(bytes -> {
                    HttpServerResponse response = response(context, type);
                    if (response.writeQueueFull()) {
                        response.drainHandler(now -> response.end(bytes));
                    } else {
                        response.end(bytes);
                    }
                })
                .onFailure(context::fail);
    }

    private static HttpServerResponse response(RoutingContext context, String type) {
        return context.response()
                .putHeader("Content-Type", type)
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff");
    }

    /**
     * Made when it is first wanted: parsing three descriptions would cost the start a tenth of a second. All answers share the
     * bytes.
     */
    private static Supplier<Future<Buffer>> once(Supplier<Future<Buffer>> make) {
        return new Supplier<>() {
            private Future<Buffer> made;

            @Override
            public synchronized Future<Buffer> get() {
                made = made == null ? make.get() : made;
                return made;
            }
        };
    }
}
