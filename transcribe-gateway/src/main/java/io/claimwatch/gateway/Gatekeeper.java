package io.claimwatch.gateway;

import io.claimwatch.contract.Json;
import io.claimwatch.contract.Problem;
import io.claimwatch.gateway.internal.guard.Guests;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

/**
 * Keeps connections in bounds before anybody knows who is calling: so many of one address, so long without a request.
 * One for all servers of a process; safe for all threads.
 */
public final class Gatekeeper {
    private final Guests guests;

    /** @param meters where connections that were refused or cut are counted */
    public Gatekeeper(Vertx vertx, GatewayConfig config, MeterRegistry meters) {
        this.guests = new Guests(vertx, config.guards(), meters);
    }

    /** Watches over a server that does not listen yet; returns it with its handlers set. */
    public HttpServer watch(HttpServer server, Handler<HttpServerRequest> requests) {
        return server.connectionHandler(guests::arrived).requestHandler(request -> {
            if (guests.asked(request)) {
                requests.handle(request);
            } else {
                turnAway(request);
            }
        });
    }

    private static void turnAway(HttpServerRequest request) {
        request.pause();
        Problem problem = Problem.of(
                Problem.Code.RATE_LIMITED, "Your network address has too many connections open; close some first.");
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.RETRY_AFTER, "5")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(Json.write(problem));
    }

    /** Ends the watch; connections are left alone. */
    public void close() {
        guests.close();
    }
}
