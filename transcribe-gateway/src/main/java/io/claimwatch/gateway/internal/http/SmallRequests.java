package io.claimwatch.gateway.internal.http;

import io.claimwatch.contract.Problem;
import io.claimwatch.gateway.internal.flow.Caller;
import io.claimwatch.gateway.internal.flow.Failure;
import io.claimwatch.gateway.internal.flow.GatewayMetrics;
import io.claimwatch.gateway.internal.guard.BodyPace;
import io.claimwatch.gateway.internal.read.Refusal;
import io.claimwatch.gateway.internal.read.Words;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Requests whose body is small enough to be read whole. */
final class SmallRequests {
    private static final int MOST = 64 << 10;

    private final Door door;
    private final Answers answers;
    private final Vertx vertx;
    private final int bytesPerSecond;
    private volatile boolean closing;

    /** @param bytesPerSecond how fast a body must come */
    SmallRequests(Vertx vertx, Door door, Answers answers, int bytesPerSecond) {
        this.vertx = vertx;
        this.bytesPerSecond = bytesPerSecond;
        this.door = door;
        this.answers = answers;
    }

    /** Lets nobody in any more. */
    void close() {
        closing = true;
    }

    /** Lets the caller in, reads the body, serves, and answers what the service answered, or why not. */
    void serve(RoutingContext routing, Service service) {
        HttpServerRequest request = routing.request();
        request.pause();
        door.caller(request)
                .compose(caller -> {
                    if (closing) {
                        return Future.failedFuture(Failure.stopping());
                    }
                    caller.allowance().enter();
                    return body(request)
                            .compose(body -> {
                                caller.allowance().spend(1, body.length());
                                return service.serve(caller, body.getBytes());
                            })
                            .onComplete(done -> caller.allowance().leave());
                })
                .onSuccess(answer -> Answers.json(request.response(), 200, answer))
                .onFailure(thrown -> answers.failed(request, thrown));
    }

    /** An id from the path. */
    static String pathId(RoutingContext routing, String name) {
        String id = routing.pathParam(name);
        String fault = Words.idFault(id);
        if (fault != null) {
            throw Failure.of(Problem.Code.BAD_REQUEST, "The " + name + " in the path " + fault + ".");
        }
        return id;
    }

    static Failure refused(List<Refusal> refusals, GatewayMetrics metrics) {
        refusals.forEach(refusal -> metrics.refused(refusal.fault().wire()));
        return Failure.of(
                Problem.Code.INVALID_EVENT,
                "The body was not taken; see errors.",
                refusals.stream().map(Refusal::item).toList());
    }

    private Future<Buffer> body(HttpServerRequest request) {
        Promise<Buffer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        BodyPace pace = new BodyPace(vertx, bytesPerSecond, () -> whole.tryFail(SegmentUpload.tooSlow(bytesPerSecond)));
        whole.future().onComplete(done -> pace.stop());
        request.exceptionHandler(whole::tryFail);
        request.handler(chunk -> {
            pace.came(chunk.length());
            if (body.length() + chunk.length() > MOST) {
                whole.tryFail(Failure.of(Problem.Code.TOO_LARGE, "The body may have " + MOST + " bytes."));
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> whole.tryComplete(body));
        request.resume();
        return whole.future();
    }

    /** What is done with one request; fails with a {@link Failure}. */
    @FunctionalInterface
    interface Service {
        Future<?> serve(Caller caller, byte[] body);
    }
}
