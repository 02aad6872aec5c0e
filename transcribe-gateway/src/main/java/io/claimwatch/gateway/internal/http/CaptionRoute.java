package io.claimwatch.gateway.internal.http;

import io.claimwatch.contract.Lane;
import io.claimwatch.gateway.internal.flow.Caller;
import io.claimwatch.gateway.internal.flow.PageTexts;
import io.claimwatch.gateway.internal.http.SegmentUpload.Parts;
import io.claimwatch.gateway.internal.read.CaptionOrder;
import io.claimwatch.gateway.internal.read.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /api/v1/rooms/{room}/captions}: a room shows another title, notice or page. */
final class CaptionRoute implements Handler<RoutingContext> {
    private final SmallRequests small;
    private final Parts parts;
    private final OwnNumbers numbers;
    private final PageTexts pages;

    CaptionRoute(SmallRequests small, Parts parts, OwnNumbers numbers, PageTexts pages) {
        this.small = small;
        this.parts = parts;
        this.numbers = numbers;
        this.pages = pages;
    }

    @Override
    public void handle(RoutingContext routing) {
        small.serve(routing, (caller, body) -> {
            String room = SmallRequests.pathId(routing, "room");
            List<Refusal> refusals = new ArrayList<>();
            CaptionOrder order = CaptionOrder.read(body, parts.sizes().textUnits(), refusals);
            return order == null
                    ? Future.failedFuture(SmallRequests.refused(refusals, parts.metrics()))
                    : show(caller, room, order);
        });
    }

    private Future<Receipt.Result> show(Caller caller, String room, CaptionOrder order) {
        Lane lane = new Lane(caller.tenant(), order.field().source(), room, order.session());
        return pages.changed(List.of(new PageTexts.Shown(lane, order.field(), order.text(), order.productId(), false)))
                .compose(events -> events.isEmpty()
                        ? Future.succeededFuture(new Receipt.Result(0, "duplicate", 0, 0))
                        : numbers.append(events.get(0)));
    }
}
