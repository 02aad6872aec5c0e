package io.claimwatch.gateway.internal.http;

import io.claimwatch.contract.RoomEvent;
import io.claimwatch.gateway.internal.flow.Caller;
import io.claimwatch.gateway.internal.http.SegmentUpload.Parts;
import io.claimwatch.gateway.internal.http.SegmentUpload.Shape;
import io.claimwatch.gateway.internal.read.PieceReader;
import io.claimwatch.gateway.internal.read.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /api/v1/segments}. */
final class SegmentsRoute implements Handler<RoutingContext> {
    private final Uploads uploads;
    private final Parts parts;

    SegmentsRoute(Uploads uploads, Parts parts) {
        this.uploads = uploads;
        this.parts = parts;
    }

    @Override
    public void handle(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        uploads.serve(request, caller -> Future.succeededFuture(shape(request, caller)));
    }

    private Shape shape(HttpServerRequest request, Caller caller) {
        PieceReader reader = (number, bytes, into) -> {
            List<Refusal> refusals = new ArrayList<>();
            RoomEvent event = parts.reader()
                    .read(bytes, number, caller.tenant(), parts.clock().millis(), refusals);
            refusals.forEach(into::refused);
            if (event != null) {
                into.event(number, event);
            }
        };
        return new Shape(
                MediaType.events(request, parts.sizes().lineBytes()),
                reader,
                parts.sizes().eventsPerRequest());
    }
}
