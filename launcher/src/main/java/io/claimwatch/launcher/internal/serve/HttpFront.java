package io.claimwatch.launcher.internal.serve;

import io.claimwatch.gateway.Gatekeeper;
import io.claimwatch.gateway.GatewayConfig;
import io.claimwatch.gateway.SegmentIntake;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.function.Consumer;

/** One event loop's share of the HTTP server; all instances listen on the same port. */
final class HttpFront extends VerticleBase {
    /** Vert.x shares one free port among all instances that ask for this. */
    private static final int ANY_SHARED_PORT = -1;

    private final String host;
    private final int port;
    private final GatewayConfig limits;
    private final Gatekeeper gatekeeper;
    private final List<Consumer<Router>> routes;
    private HttpServer server;

    HttpFront(String host, int port, GatewayConfig limits, Gatekeeper gatekeeper, List<Consumer<Router>> routes) {
        this.host = host;
        this.port = port;
        this.limits = limits;
        this.gatekeeper = gatekeeper;
        this.routes = routes;
    }

    @Override
    public Future<?> start() {
        Router router = Router.router(vertx);
        routes.forEach(each -> each.accept(router));
        // HTTP/2 without TLS is spoken by no browser; a proxy with TLS in front speaks HTTP/1.1 to us.
        HttpServerOptions options =
                SegmentIntake.serverOptions(new HttpServerOptions().setHttp2ClearTextEnabled(false), limits);
        server = gatekeeper.watch(vertx.createHttpServer(options), router);
        return server.listen(port == 0 ? ANY_SHARED_PORT : port, host);
    }

    @Override
    public Future<?> stop() {
        return server.close();
    }

    int actualPort() {
        return server.actualPort();
    }
}
