package io.claimwatch.gateway.internal.http;

import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.gateway.internal.http.SegmentUpload.Parts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.Duration;

/** Puts the HTTP routes on a router. */
public final class Routes {
    private final Uploads uploads;
    private final SegmentsRoute segments;
    private final TranscriptRoute transcripts;
    private final ProductRoutes products;
    private final ShowcaseRoute showcase;

    public Routes(
            Vertx vertx,
            Door door,
            Answers answers,
            Parts parts,
            SegmentLog log,
            Catalogue catalogue,
            Streams streams) {
        SmallRequests small = new SmallRequests(door, answers);
        this.uploads = new Uploads(vertx, door, answers, parts);
        this.segments = new SegmentsRoute(uploads, parts);
        this.transcripts = new TranscriptRoute(uploads, parts, streams);
        this.products = new ProductRoutes(vertx, small, catalogue, parts.metrics());
        this.showcase = new ShowcaseRoute(vertx, small, parts, log, catalogue);
    }

    public void mount(Router router) {
        router.post("/api/v1/segments").handler(segments);
        router.post("/api/v1/ingest/:format").handler(transcripts);
        router.put("/api/v1/products/:id").handler(products::put);
        router.get("/api/v1/products/:id").handler(products::get);
        router.post("/api/v1/rooms/:room/showcase").handler(showcase);
    }

    /** Lets no more events in; completes when those under way are answered. */
    public Future<Void> close(Duration patience) {
        return uploads.close(patience);
    }
}
