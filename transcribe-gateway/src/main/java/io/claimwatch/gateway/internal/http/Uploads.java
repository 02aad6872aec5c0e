package io.claimwatch.gateway.internal.http;

import io.claimwatch.gateway.internal.flow.Caller;
import io.claimwatch.gateway.internal.flow.Failure;
import io.claimwatch.gateway.internal.http.SegmentUpload.Parts;
import io.claimwatch.gateway.internal.http.SegmentUpload.Shape;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Requests full of events: lets them in, stores what they bring, answers what became of it. Safe for all threads. */
final class Uploads {
    private final Vertx vertx;
    private final Door door;
    private final Answers answers;
    private final Parts parts;
    private final Set<Future<Tally>> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    Uploads(Vertx vertx, Door door, Answers answers, Parts parts) {
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

    /** @param shape what the body must look like; fails or throws a {@link Failure} */
    void serve(HttpServerRequest request, Function<Caller, Future<Shape>> shape) {
        request.pause();
        door.caller(request)
                .onSuccess(caller -> admit(request, caller, shape))
                .onFailure(e -> answers.failed(request, e));
    }

    private void admit(HttpServerRequest request, Caller caller, Function<Caller, Future<Shape>> shape) {
        try {
            if (closing) {
                throw Failure.stopping();
            }
            caller.allowance().enter();
        } catch (Failure failure) {
            answers.failed(request, failure);
            return;
        }
        Future.succeededFuture(caller)
                .compose(shape)
                .onSuccess(known -> run(request, caller, known))
                .onFailure(e -> {
                    caller.allowance().leave();
                    answers.failed(request, e);
                });
    }

    private void run(HttpServerRequest request, Caller caller, Shape shape) {
        Future<Tally> upload = new SegmentUpload(request, vertx.getOrCreateContext(), caller, parts, shape).run();
        running.add(upload);
        upload.onComplete(done -> {
            running.remove(upload);
            caller.allowance().leave();
            if (done.succeeded()) {
                answer(request, done.result());
            } else if (done.cause() instanceof Failure slow) {
                parts.metrics().refused("body-too-slow");
                answers.failed(request, slow);
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
}
