package io.claimwatch.gateway.internal.http;

import io.claimwatch.contract.Problem;
import io.claimwatch.gateway.internal.flow.Caller;
import io.claimwatch.gateway.internal.flow.Failure;
import io.claimwatch.gateway.internal.http.SegmentUpload.Parts;
import io.claimwatch.gateway.internal.read.ArraySplitter;
import io.claimwatch.gateway.internal.read.LineSplitter;
import io.claimwatch.gateway.internal.read.Pieces;
import io.claimwatch.gateway.internal.read.Splitter;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** {@code POST /api/v1/segments}. */
final class SegmentsRoute implements Handler<RoutingContext> {
    private final Vertx vertx;
    private final Door door;
    private final Answers answers;
    private final Parts parts;
    private final Set<Future<Tally>> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    SegmentsRoute(Vertx vertx, Door door, Answers answers, Parts parts) {
        this.vertx = vertx;
        this.door = door;
        this.answers = answers;
        this.parts = parts;
    }

    /** Lets nobody in any more; completes when those inside were answered, or gave up waiting. */
    Future<Void> close(Duration patience) {
        closing = true;
        return Future.join(List.copyOf(running))
                .timeout(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS)
                .otherwiseEmpty()
                .mapEmpty();
    }

    @Override
    public void handle(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        request.pause();
        door.caller(request).onSuccess(caller -> admit(request, caller)).onFailure(e -> answers.failed(request, e));
    }

    private void admit(HttpServerRequest request, Caller caller) {
        BiFunction<Integer, Pieces, Splitter> format;
        try {
            format = format(request.getHeader(HttpHeaders.CONTENT_TYPE));
            if (closing) {
                throw Failure.later(Problem.Code.OVERLOADED, "The server is shutting down.", 5, null);
            }
            caller.allowance().enter();
        } catch (Failure failure) {
            answers.failed(request, failure);
            return;
        }
        Future<Tally> upload = new SegmentUpload(request, vertx.getOrCreateContext(), caller, parts, format).run();
        running.add(upload);
        upload.onComplete(done -> {
            running.remove(upload);
            caller.allowance().leave();
            if (done.succeeded()) {
                answer(request, done.result());
            } else {
                parts.metrics().refused("cut-off");
            }
        });
    }

    private void answer(HttpServerRequest request, Tally tally) {
        if (tally.noneTaken()) {
            answers.failed(request, tally.failure());
            return;
        }
        Receipt receipt = tally.receipt();
        answers.partly(request, tally.retryAfter(), receipt.problem() == null ? 200 : 207, receipt);
    }

    private static BiFunction<Integer, Pieces, Splitter> format(String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/json" -> ArraySplitter::new;
            case "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines" ->
                LineSplitter::new;
            default ->
                throw Failure.of(
                        Problem.Code.UNSUPPORTED_MEDIA_TYPE,
                        "Send a JSON array as application/json, or one event a line as application/x-ndjson.");
        };
    }
}
