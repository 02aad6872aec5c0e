package io.claimwatch.gateway.internal.http;

import io.claimwatch.contract.Json;
import io.claimwatch.contract.Problem;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.gateway.internal.flow.Failure;
import io.claimwatch.gateway.internal.flow.GatewayMetrics;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes answers; every refused request passes here and is counted. */
public final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Vertx vertx;
    private final Door door;
    private final GatewayMetrics metrics;

    public Answers(Vertx vertx, Door door, GatewayMetrics metrics) {
        this.vertx = vertx;
        this.door = door;
        this.metrics = metrics;
    }

    /** Answers with a problem. A body still on its way is not read any further than the connection needs. */
    public void failed(HttpServerRequest request, Throwable thrown) {
        Failure failure = thrown instanceof Failure known ? known : unexpected(thrown);
        metrics.refused(codeOf(failure.problem()));
        long penance = door.penance(request, failure);
        if (penance > 0) {
            metrics.refused("kept-waiting");
            vertx.setTimer(penance, over -> answer(request, failure));
        } else {
            answer(request, failure);
        }
    }

    private static void answer(HttpServerRequest request, Failure failure) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        closeUnlessRead(request);
        if (failure.retryAfter() > 0) {
            response.putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(failure.retryAfter()));
        }
        if (failure.code() == Problem.Code.UNAUTHENTICATED) {
            response.putHeader("WWW-Authenticate", "Bearer realm=\"claimwatch\"");
        }
        send(response, failure.problem().status(), "application/problem+json", failure.problem());
    }

    /** An answer to a request that was at least partly served. */
    void partly(HttpServerRequest request, int retryAfter, int status, Object value) {
        if (retryAfter > 0) {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(retryAfter));
        }
        closeUnlessRead(request);
        json(request.response(), status, value);
    }

    public static void json(HttpServerResponse response, int status, Object value) {
        send(response, status, "application/json", value);
    }

    /** The last part of the type, such as {@code rate-limited}. */
    public static String codeOf(Problem problem) {
        return problem.type().substring(problem.type().lastIndexOf(':') + 1);
    }

    private static void send(HttpServerResponse response, int status, String type, Object value) {
        if (!response.ended() && !response.closed()) {
            response.setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, type)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .end(Json.write(value));
        }
    }

    /** A body that is still on its way is thrown away; the connection ends with the answer. */
    private static void closeUnlessRead(HttpServerRequest request) {
        if (!request.isEnded()) {
            if (request.version() != HttpVersion.HTTP_2) {
                request.response().putHeader(HttpHeaders.CONNECTION, "close");
            }
            request.handler(rest -> {}).resume();
        }
    }

    private static Failure unexpected(Throwable thrown) {
        if (thrown instanceof SegmentLog.Refused) {
            LOG.warn("The store refused a request: {}", thrown.getMessage());
            return Failure.later(
                    Problem.Code.STORAGE_FAILED, "The store cannot be used now; try again later.", 10, thrown);
        }
        LOG.error("A gateway request failed", thrown);
        return Failure.of(Problem.Code.INTERNAL, "Something broke here; nothing of this request may be relied upon.");
    }
}
