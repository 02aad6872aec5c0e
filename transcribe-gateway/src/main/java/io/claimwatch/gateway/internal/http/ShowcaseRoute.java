package io.claimwatch.gateway.internal.http;

import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.Lane;
import io.claimwatch.contract.Showcase;
import io.claimwatch.gateway.internal.flow.Caller;
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

    private final Vertx vertx;
    private final SmallRequests small;
    private final Parts parts;
    private final OwnNumbers numbers;
    private final Catalogue catalogue;

    ShowcaseRoute(Vertx vertx, SmallRequests small, Parts parts, OwnNumbers numbers, Catalogue catalogue) {
        this.vertx = vertx;
        this.small = small;
        this.parts = parts;
        this.numbers = numbers;
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
            Lane lane = new Lane(caller.tenant(), source, room, order.session());
            return numbers.append(event(lane, order.sequence(), order));
        }
        String source = order.source() == null ? OWN_SOURCE : order.source();
        Lane lane = new Lane(caller.tenant(), source, room, order.session());
        return numbers.append(lane, sequence -> event(lane, sequence, order));
    }

    private Showcase event(Lane lane, long sequence, ShowcaseOrder order) {
        return new Showcase(
                lane.tenant(),
                lane.source(),
                lane.room(),
                lane.session(),
                sequence,
                order.productId(),
                parts.clock().millis());
    }
}
