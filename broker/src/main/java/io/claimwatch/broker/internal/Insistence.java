package io.claimwatch.broker.internal;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Does something until it succeeds, with a pause after each failure. A loop and not a chain of futures: one that grows by
 * a link with every try overflows the stack when it ends at last, after an outage of minutes.
 */
final class Insistence {
    private final Vertx vertx;
    private final Context context;
    private final long pauseMs;
    private final Predicate<Throwable> goesOn;

    /**
     * @param context where it is done
     * @param goesOn told why a try has failed; false to try no more
     */
    Insistence(Vertx vertx, Context context, long pauseMs, Predicate<Throwable> goesOn) {
        this.vertx = vertx;
        this.context = context;
        this.pauseMs = pauseMs;
        this.goesOn = goesOn;
    }

    /** True when it is done, false when no more is tried. Never fails. */
    Future<Boolean> on(Supplier<Future<?>> what) {
        Promise<Boolean> done = Promise.promise();
        context.runOnContext(now -> attempt(what, done));
        return done.future();
    }

    private void attempt(Supplier<Future<?>> what, Promise<Boolean> done) {
        Future<?> tried;
        try {
            tried = what.get();
        } catch (RuntimeException e) {
            tried = Future.failedFuture(e);
        }
        tried.onComplete(result -> context.runOnContext(now -> {
            if (result.succeeded()) {
                done.complete(true);
            } else if (goesOn.test(result.cause())) {
                vertx.setTimer(pauseMs, again -> context.runOnContext(later -> attempt(what, done)));
            } else {
                done.complete(false);
            }
        }));
    }
}
