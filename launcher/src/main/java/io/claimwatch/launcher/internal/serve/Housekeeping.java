package io.claimwatch.launcher.internal.serve;

import io.claimwatch.launcher.internal.config.AppConfig;
import io.claimwatch.store.Retention;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has deleted what has been kept long enough, now and then. */
final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final long FIRST_AFTER_MILLIS = 60_000;

    private Housekeeping() {}

    static void begin(Vertx vertx, Retention retention, AppConfig.Keeping keeping) {
        vertx.setPeriodic(
                FIRST_AFTER_MILLIS,
                Math.max(FIRST_AFTER_MILLIS, keeping.every().toMillis()),
                timer -> vertx.executeBlocking(() -> retention.expire(keeping.policy()), false)
                        .compose(Future::fromCompletionStage)
                        .onFailure(problem -> LOG.warn("what is too old could not be deleted: {}", problem.toString()))
                        .onSuccess(expired -> LOG.info("kept long enough: {}", expired)));
    }
}
