package io.claimwatch.gateway.internal.http;

import io.claimwatch.contract.Lane;
import io.claimwatch.contract.Problem;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.gateway.internal.flow.Failure;
import io.claimwatch.gateway.internal.http.SegmentUpload.Parts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.function.LongFunction;

/** Appends single events, numbered by the sender or in lanes that only the gateway numbers. Safe for all threads. */
final class OwnNumbers {
    private static final int TRIES = 3;

    private final Vertx vertx;
    private final Parts parts;
    private final SegmentLog log;

    OwnNumbers(Vertx vertx, Parts parts, SegmentLog log) {
        this.vertx = vertx;
        this.parts = parts;
        this.log = log;
    }

    /** Numbers by the clock, or past the last one; two at the same moment are sorted out by trying again. */
    Future<Receipt.Result> append(Lane lane, LongFunction<? extends RoomEvent> event) {
        return append(lane, event, TRIES);
    }

    Future<Receipt.Result> append(RoomEvent event) {
        long since = parts.metrics().now();
        return parts.appender()
                .append(vertx.getOrCreateContext(), List.of(event))
                .map(done -> {
                    parts.metrics().acknowledged(since);
                    return new Receipt.Result(
                            0,
                            done.get(0).duplicate() ? "duplicate" : "stored",
                            event.sequence(),
                            done.get(0).lastSequence());
                });
    }

    private Future<Receipt.Result> append(Lane lane, LongFunction<? extends RoomEvent> event, int tries) {
        return vertx.executeBlocking(() -> log.lastSequence(lane), false)
                .compose(last ->
                        append(event.apply(Math.max(last + 1, parts.clock().millis()))))
                .compose(result -> {
                    if (!"duplicate".equals(result.status())) {
                        return Future.succeededFuture(result);
                    }
                    return tries > 1
                            ? append(lane, event, tries - 1)
                            : Future.failedFuture(Failure.of(
                                    Problem.Code.CONFLICT, "Several of them came at the same moment; send it again."));
                });
    }
}
