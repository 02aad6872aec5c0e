package io.claimwatch.gateway.internal.http;

import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.gateway.internal.flow.PageTexts;
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
    private final SessionRoutes sessions;
    private final CaptionRoute captions;
    private final CheckRoute checks;
    private final SmallRequests small;

    public Routes(
            Vertx vertx,
            Door door,
            Answers answers,
            Parts parts,
            SegmentLog log,
            Catalogue catalogue,
            Checker checker,
            PageTexts pages,
            Streams streams) {
        this.small = new SmallRequests(vertx, door, answers, parts.bodyBytesPerSecond());
        OwnNumbers numbers = new OwnNumbers(vertx, parts, log);
        this.uploads = new Uploads(vertx, door, answers, parts);
        this.segments = new SegmentsRoute(uploads, parts);
        this.transcripts = new TranscriptRoute(uploads, parts, streams);
        this.products = new ProductRoutes(vertx, small, catalogue, parts, pages);
        this.showcase = new ShowcaseRoute(vertx, small, parts, numbers, catalogue);
        this.sessions = new SessionRoutes(small, parts, numbers, streams);
        this.captions = new CaptionRoute(small, parts, numbers, pages);
        this.checks = new CheckRoute(vertx, small, parts, catalogue, checker);
    }

    public void mount(Router router) {
        router.post("/api/v1/segments").handler(segments);
        router.post("/api/v1/ingest/:format").handler(transcripts);
        router.put("/api/v1/products/:id").handler(products::put);
        router.get("/api/v1/products/:id").handler(products::get);
        router.post("/api/v1/rooms/:room/showcase").handler(showcase);
        router.put("/api/v1/rooms/:room/sessions/:session").handler(sessions::put);
        router.patch("/api/v1/rooms/:room/sessions/:session").handler(sessions::patch);
        router.post("/api/v1/rooms/:room/sessions/:session/end").handler(sessions::end);
        router.post("/api/v1/rooms/:room/captions").handler(captions);
        router.post("/api/v1/captions/check").handler(checks);
    }

    /** Lets no more events in; completes when those under way are answered. */
    public Future<Void> close(Duration patience) {
        small.close();
        return uploads.close(patience);
    }
}
