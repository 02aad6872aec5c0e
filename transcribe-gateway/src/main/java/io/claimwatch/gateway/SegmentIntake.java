package io.claimwatch.gateway;

import io.claimwatch.contract.ApiKeys;
import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.gateway.internal.flow.Allowances;
import io.claimwatch.gateway.internal.flow.Appender;
import io.claimwatch.gateway.internal.flow.GatewayMetrics;
import io.claimwatch.gateway.internal.flow.PageTexts;
import io.claimwatch.gateway.internal.http.Answers;
import io.claimwatch.gateway.internal.http.Door;
import io.claimwatch.gateway.internal.http.Routes;
import io.claimwatch.gateway.internal.http.SegmentUpload.Parts;
import io.claimwatch.gateway.internal.http.Strangers;
import io.claimwatch.gateway.internal.http.Streams;
import io.claimwatch.gateway.internal.read.EventReader;
import io.claimwatch.gateway.internal.socket.IngestRoute;
import io.claimwatch.gateway.internal.socket.SocketParts;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * The front door: transcripts, captions and products come in, are validated, kept in order and acknowledged when they
 * are durable. Mount it on as many routers and event loops as you like; limits are shared by all of them.
 */
public final class SegmentIntake {
    private final Routes routes;
    private final IngestRoute ingest;
    private final Duration drain;

    /**
     * @param checker judges texts before they are shown; null where this process has none
     * @param clock tells the time of receipt and fills the rate limits
     * @param meters where refusals, queues and latencies are counted
     */
    public SegmentIntake(
            Vertx vertx,
            GatewayConfig config,
            SegmentLog log,
            Catalogue catalogue,
            ApiKeys keys,
            Checker checker,
            InstantSource clock,
            MeterRegistry meters) {
        this.drain = config.sockets().drain();
        GatewayMetrics metrics = new GatewayMetrics(meters);
        Door door = new Door(vertx, keys, new Allowances(config, clock), new Strangers(config.guards(), clock));
        EventReader reader = new EventReader(config.sizes().textUnits());
        PageTexts pages = new PageTexts(vertx, log, clock);
        Appender appender = new Appender(log, pages, metrics);
        Parts parts = new Parts(
                config.sizes(),
                reader,
                appender,
                metrics,
                clock,
                config.guards().bodyBytesPerSecond());
        Answers answers = new Answers(vertx, door, metrics);
        Streams streams = new Streams(vertx, log, metrics, clock);
        this.routes = new Routes(vertx, door, answers, parts, log, catalogue, checker, pages, streams);
        this.ingest = new IngestRoute(
                new SocketParts(vertx, config, reader, appender, metrics, clock), door, answers, streams);
    }

    /** Adds the routes, the WebSocket's too. Call it before any body handler is put on the router: bodies are streamed. */
    public void mount(Router router) {
        routes.mount(router);
        ingest.mount(router);
    }

    /** What the HTTP server that carries the routes must be set to; changes and returns the given options. */
    public static HttpServerOptions serverOptions(HttpServerOptions options, GatewayConfig config) {
        int message = config.sockets().messageBytes();
        long idle = Math.max(
                        config.guards().keepAlive().toSeconds(),
                        config.sockets().idle().toSeconds())
                + 1;
        // HTTP/2 without TLS is spoken by no browser, and would hide a connection until its first bytes came.
        return options.setHttp2ClearTextEnabled(false)
                .setIdleTimeout((int) idle)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxWebSocketFrameSize(message)
                .setMaxWebSocketMessageSize(message)
                .setWebSocketClosingTimeout(5)
                .addWebSocketSubProtocol("claimwatch.v1");
    }

    /** Stops reading, waits until what was received is durable and acknowledged, closes the WebSockets (code 1001). */
    public Future<Void> close() {
        return Future.join(ingest.close(), routes.close(drain)).mapEmpty();
    }

    /** The OpenAPI 3.1 description of the routes, YAML. */
    public static String openApi() {
        try (InputStream in = SegmentIntake.class.getResourceAsStream("/openapi/gateway.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
