package io.claimwatch.launcher.internal.serve;

import io.claimwatch.gateway.Gatekeeper;
import io.claimwatch.gateway.GatewayConfig;
import io.claimwatch.gateway.SegmentIntake;
import io.claimwatch.launcher.internal.config.AppConfig;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One event loop's share of the HTTP server; all instances listen on the same port. */
final class HttpFront extends VerticleBase {
    /** Vert.x shares one free port among all instances that ask for this. */
    private static final int ANY_SHARED_PORT = -1;

    /** A year, as those who keep lists of such sites ask for. */
    private static final String ONLY_ENCRYPTED = "max-age=31536000";

    private final String host;
    private final int port;
    private final Certificates certificates;
    private final GatewayConfig limits;
    private final Gatekeeper gatekeeper;
    private final List<Consumer<Router>> routes;
    private HttpServer server;

    /** @param certificates null to speak HTTP without TLS */
    HttpFront(
            AppConfig.Server place,
            Certificates certificates,
            GatewayConfig limits,
            Gatekeeper gatekeeper,
            List<Consumer<Router>> routes) {
        this.host = place.host();
        this.port = place.port();
        this.certificates = certificates;
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
        if (certificates == null) {
            server = gatekeeper.watch(vertx.createHttpServer(options), router);
            return listen();
        }
        options.setSslHandshakeTimeout(limits.guards().handshake().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        server = gatekeeper.watch(vertx.createHttpServer(certificates.in(options)), request -> {
            request.response().putHeader("Strict-Transport-Security", ONLY_ENCRYPTED);
            router.handle(request);
        });
        return listen().onSuccess(done -> certificates.follow(server));
    }

    private Future<HttpServer> listen() {
        return server.listen(port == 0 ? ANY_SHARED_PORT : port, host);
    }

    @Override
    public Future<?> stop() {
        if (certificates != null) {
            certificates.unfollow(server);
        }
        return server.close();
    }

    int actualPort() {
        return server.actualPort();
    }
}
