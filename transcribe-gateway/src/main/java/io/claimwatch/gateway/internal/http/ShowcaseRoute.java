package io.claimwatch.gateway.internal.http;

import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.Lane;
import io.claimwatch.contract.Problem;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.contract.Showcase;
import io.claimwatch.gateway.internal.flow.Caller;
import io.claimwatch.gateway.internal.flow.Failure;
import io.claimwatch.gateway.internal.http.SegmentUpload.Parts;
import io.claimwatch.gateway.internal.read.Refusal;
import io.claimwatch.gateway.internal.read.ShowcaseOrder;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /api/v1/rooms/{room}/showcase}: a product comes on, and the log knows between which words. */
final class ShowcaseRoute implements Handler<RoutingContext> {
    private static final String OWN_SOURCE = "showcase";
    private static final int TRIES = 3;

    private final Vertx vertx;
    private final SmallRequests small;
    private final Parts parts;
    private final SegmentLog log;
    private final Catalogue catalogue;

    ShowcaseRoute(Vertx vertx, SmallRequests small, Parts parts, SegmentLog log, Catalogue catalogue) {
        this.vertx = vertx;
        this.small = small;
        this.parts = parts;
        this.log = log;
        this.catalogue = catalogue;
    }

    @Override
    public void handle(RoutingContext routing) {
        small.serve(routing, (caller, body) -> {
            String room = SmallRequests.pathId(routing, "room");
            List<Refusal> refusals = new ArrayList<>();
            ShowcaseOrder order = ShowcaseOrder.read(body, refusals);
            return order == null
                    ? Future.failedFuture(SmallRequests.refused(refusals, parts.metrics()))
                    : known(caller, order.productId()).compose(yes -> append(caller, room, order));
        });
    }

    private Future<?> known(Caller caller, String productId) {
        return productId == null ? Future.succeededFuture() : ProductRoutes.find(vertx, catalogue, caller, productId);
    }

    private Future<Receipt.Result> append(Caller caller, String room, ShowcaseOrder order) {
        if (order.sequence() != null) {
            String source = order.source() == null ? "default" : order.source();
            return append(new Lane(caller.tenant(), source, room, order.session()), order.sequence(), order);
        }
        String source = order.source() == null ? OWN_SOURCE : order.source();
        return numbered(new Lane(caller.tenant(), source, room, order.session()), order, TRIES);
    }

    /** Numbers by the clock, or past the last one; two at the same moment are sorted out by trying again. */
    private Future<Receipt.Result> numbered(Lane lane, ShowcaseOrder order, int tries) {
        return vertx.executeBlocking(() -> log.lastSequence(lane), false)
                .compose(last -> append(lane, Math.max(last + 1, parts.clock().millis()), order))
                .compose(result -> {
                    if (!"duplicate".equals(result.status())) {
                        return Future.succeededFuture(result);
                    }
                    return tries > 1
                            ? numbered(lane, order, tries - 1)
                            : Future.failedFuture(Failure.of(
                                    Problem.Code.CONFLICT,
                                    "Several products came on at the same moment; send sequence numbers."));
                });
    }

    private Future<Receipt.Result> append(Lane lane, long sequence, ShowcaseOrder order) {
        long since = parts.metrics().now();
        Showcase event = new Showcase(
                lane.tenant(),
                lane.source(),
                lane.room(),
                lane.session(),
                sequence,
                order.productId(),
                parts.clock().millis());
        return parts.appender()
                .append(vertx.getOrCreateContext(), List.of(event))
                .map(done -> {
                    parts.metrics().acknowledged(since);
                    return new Receipt.Result(
                            0,
                            done.get(0).duplicate() ? "duplicate" : "stored",
                            sequence,
                            done.get(0).lastSequence());
                });
    }
}
