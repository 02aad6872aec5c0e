package io.claimwatch.console.internal.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Map;

/** Puts the route table on a router: body limit, guard, worker, answer. */
public final class ApiRoutes {
    private final Vertx vertx;
    private final Guard guard;
    private final Failures failures;
    private final Map<Endpoint.Work, Pool> pools;
    private final Map<Endpoint.Work, Long> bodyLimits;

    public ApiRoutes(
            Vertx vertx,
            Guard guard,
            Failures failures,
            Map<Endpoint.Work, Pool> pools,
            Map<Endpoint.Work, Long> bodyLimits) {
        this.vertx = vertx;
        this.guard = guard;
        this.failures = failures;
        this.pools = pools;
        this.bodyLimits = bodyLimits;
    }

    /** Also answers every other path under {@code /api/} that no later route takes with 404. */
    public void mount(Router router, List<Endpoint> endpoints) {
        for (Endpoint endpoint : endpoints) {
            router.routeWithRegex(endpoint.method(), endpoint.pathRegex())
                    .handler(BodyHandler.create(false).setBodyLimit(bodyLimits.get(endpoint.work())))
                    .handler(context -> serve(endpoint, context))
                    .failureHandler(failures::routerFailed);
        }
        router.route("/api/*").last().handler(failures::notFound);
    }

    private void serve(Endpoint endpoint, RoutingContext context) {
        Headers.api(context.response());
        Context loop = vertx.getOrCreateContext();
        pools.get(endpoint.work())
                .run(() -> {
                    Visitor visitor = guard.admit(endpoint.access(), context.request());
                    return endpoint.action().run(new Call(context, visitor));
                })
                .compose(stage -> Future.fromCompletionStage(stage, loop))
                .onSuccess(reply -> answer(context, reply))
                .onFailure(thrown -> failures.answer(context, thrown));
    }

    private static void answer(RoutingContext context, Reply reply) {
        HttpServerResponse response = context.response();
        if (response.closed()) {
            return;
        }
        if (reply.takeOver() != null) {
            reply.takeOver().handle(context);
            return;
        }
        if (reply.cookie() != null) {
            response.addCookie(reply.cookie());
        }
        response.setStatusCode(reply.status());
        if (reply.body() == null) {
            response.end();
        } else {
            response.putHeader("Content-Type", "application/json").end(reply.body());
        }
    }
}
