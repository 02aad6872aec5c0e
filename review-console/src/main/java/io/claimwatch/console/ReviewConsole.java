package io.claimwatch.console;

import io.claimwatch.console.internal.api.Operations;
import io.claimwatch.console.internal.http.AddressThrottle;
import io.claimwatch.console.internal.http.ApiRoutes;
import io.claimwatch.console.internal.http.Endpoint;
import io.claimwatch.console.internal.http.Failures;
import io.claimwatch.console.internal.http.Guard;
import io.claimwatch.console.internal.http.Pool;
import io.claimwatch.console.internal.site.Site;
import io.claimwatch.console.internal.stream.EventStream;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A moderator's place of work: mount it on as many routers and event loops as you like; limits are shared by all. */
public final class ReviewConsole {
    private static final int WRONG_KEYS = 20;
    private static final long WRONG_KEY_FORGIVEN_MS = 3_000;

    private static final long SCRIPT_BYTES = 1 << 20;

    private final List<Endpoint> endpoints;
    private final ApiRoutes routes;
    private final Site site;
    private final EventStream stream;
    private final Map<Endpoint.Work, Pool> pools = new EnumMap<>(Endpoint.Work.class);

    /** @throws IllegalStateException when the pages are missing or cannot work */
    public ReviewConsole(Vertx vertx, ConsoleConfig config, ConsoleParts parts) {
        Failures failures =
                new Failures(parts.meters(), new AddressThrottle(WRONG_KEYS, WRONG_KEY_FORGIVEN_MS, parts.clock()));
        pools.put(Endpoint.Work.STORE, pool(vertx, "console", config.workers(), config, parts));
        pools.put(Endpoint.Work.PASSWORD, pool(vertx, "sign-in", config.judges(), config, parts));
        pools.put(Endpoint.Work.JUDGE, pool(vertx, "desk", config.judges(), config, parts));
        EventStream.Limits limits = new EventStream.Limits(
                config.streams(), config.streamsEach(), config.streamMessages(), config.heartbeat());
        this.site = new Site(pools.get(Endpoint.Work.STORE), failures);
        this.stream = new EventStream(vertx, parts.review(), parts.lexicon(), parts.clock(), parts.meters(), limits);
        this.endpoints = new Operations(vertx, config, parts, stream, pools.get(Endpoint.Work.STORE)).all();
        this.routes =
                new ApiRoutes(vertx, new Guard(parts.people(), parts.apiKeys()), failures, pools, bodyLimits(config));
    }

    /**
     * Adds the API, the pages and {@code /docs}. What nobody takes under {@code /api/}, and GETs of unknown files, are
     * answered with 404 after all other routes.
     */
    public void mount(Router router) {
        routes.mount(router, endpoints);
        site.mount(router);
    }

    /** Ends the push streams and stops the workers; call it before the store is closed. */
    public Future<Void> close() {
        List<Future<Void>> closing = pools.values().stream().map(Pool::close).toList();
        return stream.close().eventually(() -> Future.join(closing).mapEmpty());
    }

    /** The OpenAPI 3.1 description of the routes, YAML. */
    public static String openApi() {
        try (InputStream in = ReviewConsole.class.getResourceAsStream("/openapi/console.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The route table. */
    List<Endpoint> endpoints() {
        return endpoints;
    }

    private static Pool pool(Vertx vertx, String name, int threads, ConsoleConfig config, ConsoleParts parts) {
        return new Pool(vertx, name, threads, config.waiting(), parts.meters());
    }

    private static Map<Endpoint.Work, Long> bodyLimits(ConsoleConfig config) {
        long usual = config.bodyBytes();
        return Map.of(Endpoint.Work.STORE, usual, Endpoint.Work.PASSWORD, usual, Endpoint.Work.JUDGE, SCRIPT_BYTES);
    }
}
