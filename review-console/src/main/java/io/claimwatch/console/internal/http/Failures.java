package io.claimwatch.console.internal.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Problem;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.store.StoreRefusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where failures become answers (RFC 9457) and are counted. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final long PENANCE_MS = 1_000;

    private final MeterRegistry meters;
    private final AddressThrottle wrongKeys;

    /** @param wrongKeys tells when an address has guessed at keys too often: then each answer comes late */
    public Failures(MeterRegistry meters, AddressThrottle wrongKeys) {
        this.meters = meters;
        this.wrongKeys = wrongKeys;
    }

    /** A problem with who was faster. */
    private record ConflictProblem(@JsonUnwrapped Problem problem, Conflict conflict) {}

    /** Answers what the router itself found wrong. */
    void routerFailed(RoutingContext context) {
        if (context.failure() != null && context.statusCode() <= 0 || context.statusCode() == 500) {
            answer(context, context.failure());
            return;
        }
        answer(
                context,
                switch (context.statusCode()) {
                    case 413 -> Refusal.of(Problem.Code.TOO_LARGE, "The body is too large.");
                    case 404 -> Refusal.of(Problem.Code.NOT_FOUND, "There is nothing here.");
                    case 415 -> Refusal.of(Problem.Code.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
                    default -> Refusal.of(Problem.Code.BAD_REQUEST, "The request cannot be read.");
                });
    }

    public void notFound(RoutingContext context) {
        answer(context, Refusal.of(Problem.Code.NOT_FOUND, "There is nothing here."));
    }

    public void answer(RoutingContext context, Throwable thrown) {
        Refusal refusal = refusalOf(thrown);
        Problem problem = refusal.problem();
        meters.counter("claimwatch.console.problems", "code", codeOf(problem)).increment();
        if (guessedTooOften(context, problem)) {
            meters.counter("claimwatch.console.kept-waiting").increment();
            context.vertx().setTimer(PENANCE_MS, over -> write(context, refusal));
        } else {
            write(context, refusal);
        }
    }

    /** Turned away at once a guesser would guess again at once; on its connection nothing else is served meanwhile. */
    private boolean guessedTooOften(RoutingContext context, Problem problem) {
        boolean key = context.request().headers().contains("Authorization")
                || context.request().headers().contains("X-Api-Key");
        if (!key || problem.status() != Problem.Code.UNAUTHENTICATED.status()) {
            return false;
        }
        try {
            wrongKeys.attempt(context.request().remoteAddress().hostAddress());
            return false;
        } catch (Refusal tooOften) {
            return true;
        }
    }

    private static void write(RoutingContext context, Refusal refusal) {
        Problem problem = refusal.problem();
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed() || response.headWritten()) {
            return;
        }
        Headers.api(response);
        if (refusal.retryAfterSeconds() > 0) {
            response.putHeader("Retry-After", Integer.toString(refusal.retryAfterSeconds()));
        }
        Object body = refusal.conflict() == null ? problem : new ConflictProblem(problem, refusal.conflict());
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .end(Json.write(body));
    }

    private static Refusal refusalOf(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof Refusal refusal) {
            return refusal;
        }
        if (cause instanceof StoreRefusal refusal) {
            return ofStore(refusal);
        }
        if (cause instanceof SegmentLog.Refused refused) {
            LOG.warn("The store refused a console request: {}", refused.getMessage());
            return refused.overloaded()
                    ? Refusal.later(Problem.Code.OVERLOADED, "The store is busy; try again in a moment.", 1)
                    : Refusal.later(Problem.Code.STORAGE_FAILED, "The store cannot be used now; try again later.", 5);
        }
        LOG.error("A console request failed", cause);
        return Refusal.of(Problem.Code.INTERNAL, "Something broke here; nothing of this request may be relied upon.");
    }

    private static Refusal ofStore(StoreRefusal refusal) {
        return switch (refusal.code()) {
            case RATE_LIMITED, OVERLOADED -> Refusal.later(refusal.code(), refusal.getMessage(), 1);
            case CONFLICT -> Refusal.conflict(refusal.getMessage(), Conflict.of("changed"));
            case INVALID_EVENT -> Refusal.of(Problem.Code.BAD_REQUEST, refusal.getMessage());
            default -> Refusal.of(refusal.code(), refusal.getMessage());
        };
    }

    private static String codeOf(Problem problem) {
        return problem.type().substring(problem.type().lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
