package io.claimwatch.launcher.internal.serve;

import io.claimwatch.contract.Json;
import io.claimwatch.contract.Problem;
import io.claimwatch.launcher.internal.cli.Version;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
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
    private final Supplier<Future<String>> openApi;
    private final Supplier<Future<String>> asyncApi;

    SystemRoutes(Vertx vertx, Health health, PrometheusMeterRegistry meters) {
        this.vertx = vertx;
        this.health = health;
        this.meters = meters;
        this.openApi = once(() -> vertx.executeBlocking(OpenApi::yaml));
        this.asyncApi = once(() -> vertx.executeBlocking(AsyncApi::yaml));
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
                        vertx.executeBlocking(() -> meters.scrape())));
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

    private static void send(RoutingContext context, String type, Future<String> body) {
        body.onSuccess(text -> response(context, type).end(text)).onFailure(context::fail);
    }

    private static HttpServerResponse response(RoutingContext context, String type) {
        return context.response()
                .putHeader("Content-Type", type)
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff");
    }

    /** Made when it is first wanted: parsing three descriptions would cost the start a tenth of a second. */
    private static Supplier<Future<String>> once(Supplier<Future<String>> make) {
        return new Supplier<>() {
            private Future<String> made;

            @Override
            public synchronized Future<String> get() {
                made = made == null ? make.get() : made;
                return made;
            }
        };
    }
}
