package io.claimwatch.gateway.internal.http;

import io.claimwatch.gateway.internal.http.SegmentUpload.Parts;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;

/** Puts the HTTP routes on a router. */
public final class Routes {
    private final SegmentsRoute segments;

    public Routes(Vertx vertx, Door door, Answers answers, Parts parts) {
        this.segments = new SegmentsRoute(vertx, door, answers, parts);
    }

    public void mount(Router router) {
        router.post("/api/v1/segments").handler(segments);
    }
}
