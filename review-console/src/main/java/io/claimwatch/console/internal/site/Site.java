package io.claimwatch.console.internal.site;

import io.claimwatch.console.internal.http.Failures;
import io.claimwatch.console.internal.http.Headers;
import io.claimwatch.console.internal.http.Pool;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/** Serves the pages, what they import, and the page of the API's description. */
public final class Site {
    /** Addresses of the page itself; all give the same file, and the page shows what the address says. */
    private static final List<String> PAGES = List.of(
            "queue",
            "cases",
            "rooms",
            "lexicon",
            "desk",
            "stats",
            "audit",
            "admin",
            "callbacks",
            "sign-in",
            "password",
            "appeals");

    private static final String INDEX = "webroot/index.html";
    private static final String DOCS = "api-docs/index.html";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    private final Assets assets = new Assets();
    private final Pool pool;
    private final Failures failures;
    private final String importMapHash;

    /** @throws IllegalStateException when the page or its import map is missing */
    public Site(Pool pool, Failures failures) {
        this.pool = pool;
        this.failures = failures;
        Asset index =
                assets.find(INDEX).orElseThrow(() -> new IllegalStateException(INDEX + " is not on the class path"));
        this.importMapHash = ImportMap.hash(index.text());
    }

    /** Takes {@code /}, the pages' addresses, {@code /docs}, {@code /webjars/} and, last, every file under webroot. */
    public void mount(Router router) {
        router.get("/").handler(context -> send(context, INDEX, ASK_AGAIN));
        for (String page : PAGES) {
            router.get("/" + page).handler(context -> send(context, INDEX, ASK_AGAIN));
            router.get("/" + page + "/*").handler(context -> send(context, INDEX, ASK_AGAIN));
        }
        router.get("/docs").handler(context -> send(context, DOCS, ASK_AGAIN));
        router.get("/docs/*").handler(context -> send(context, "api-docs" + below(context, "/docs"), ASK_AGAIN));
        router.get("/webjars/*")
                .handler(context -> send(context, "META-INF/resources/webjars" + below(context, "/webjars"), FOR_GOOD));
        router.get("/*").last().handler(context -> send(context, "webroot" + below(context, ""), ASK_AGAIN));
    }

    private static String below(RoutingContext context, String prefix) {
        return context.normalizedPath().substring(prefix.length());
    }

    private void send(RoutingContext context, String path, String keep) {
        Headers.page(context.response(), path.equals(INDEX) ? importMapHash : null);
        Asset cached = assets.cached(path);
        if (cached != null) {
            send(context, cached, keep);
            return;
        }
        pool.run(() -> assets.find(path))
                .onSuccess(found -> found(context, found, keep))
                .onFailure(thrown -> failures.answer(context, thrown));
    }

    private void found(RoutingContext context, Optional<Asset> found, String keep) {
        if (found.isPresent()) {
            send(context, found.get(), keep);
        } else {
            failures.notFound(context);
        }
    }

    private static void send(RoutingContext context, Asset asset, String keep) {
        HttpServerResponse response = context.response();
        if (response.closed()) {
            return;
        }
        response.putHeader("ETag", asset.etag()).putHeader("Cache-Control", keep);
        if (asset.etag().equals(context.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", asset.type()).end(asset.bytes());
    }
}
