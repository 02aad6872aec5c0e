package io.claimwatch.console.internal.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lines of JSON as long as there are more, read on a worker and no faster than the client takes them. A failure on the
 * way cuts the connection: what came is not all.
 */
public final class Lines implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

    private final Pool pool;
    private final Callable<List<String>> pages;

    /** @param pages the next lines; empty at the end */
    public Lines(Pool pool, Callable<List<String>> pages) {
        this.pool = pool;
        this.pages = pages;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.setChunked(true)
                .putHeader("Content-Type", "application/x-ndjson")
                .putHeader("Content-Disposition", "attachment; filename=\"records.jsonl\"");
        more(response);
    }

    private void more(HttpServerResponse response) {
        pool.run(pages)
                .compose(lines -> lines.isEmpty() ? response.end().map(false) : write(response, lines))
                .onSuccess(goesOn -> {
                    if (goesOn) {
                        more(response);
                    }
                })
                .onFailure(thrown -> {
                    LOG.warn("An export was cut short: {}", thrown.toString());
                    response.reset();
                });
    }

    /** Completes when it is on its way, which takes as long as the client needs. */
    private static Future<Boolean> write(HttpServerResponse response, List<String> lines) {
        return response.write(String.join("\n", lines) + "\n").map(true);
    }
}
