package io.claimwatch.launcher.internal.serve;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the stages of an end one after the other, each for a limited time. */
final class Shutdown {
    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private Shutdown() {}

    static void run(Map<String, Supplier<Future<Void>>> stages, Duration each) throws InterruptedException {
        for (Map.Entry<String, Supplier<Future<Void>>> stage : stages.entrySet()) {
            long begun = System.nanoTime();
            try {
                stage.getValue()
                        .get()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(each.toMillis(), TimeUnit.MILLISECONDS);
                LOG.info("shutdown: stage={} ms={}", stage.getKey(), (System.nanoTime() - begun) / 1_000_000);
            } catch (TimeoutException e) {
                LOG.warn("shutdown: stage={} took longer than {} ms; going on", stage.getKey(), each.toMillis());
            } catch (ExecutionException e) {
                LOG.warn("shutdown: stage={} failed; going on: {}", stage.getKey(), String.valueOf(e.getCause()));
            }
        }
    }
}
