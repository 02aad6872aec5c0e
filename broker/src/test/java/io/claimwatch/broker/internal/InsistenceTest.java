package io.claimwatch.broker.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InsistenceTest {
    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger tries = new AtomicInteger();

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private boolean insist(int failures, boolean atOnce, Predicate<Throwable> goesOn) throws Exception {
        return new Insistence(vertx, vertx.getOrCreateContext(), 1, goesOn)
                .on(() -> attempt(failures, atOnce))
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
    }

    private Future<?> attempt(int failures, boolean atOnce) {
        if (tries.incrementAndGet() > failures) {
            return Future.succeededFuture();
        }
        if (atOnce) {
            throw new IllegalStateException("away");
        }
        return Future.failedFuture("away");
    }

    @Test
    void endsWellAfterThousandsOfFailures() throws Exception {
        assertThat(insist(5_000, false, failed -> true)).isTrue();
        assertThat(tries).hasValue(5_001);
    }

    @Test
    void takesWhatIsThrownForAFailure() throws Exception {
        assertThat(insist(3, true, failed -> failed instanceof IllegalStateException))
                .isTrue();
        assertThat(tries).hasValue(4);
    }

    @Test
    void endsWhenItIsToldTo() throws Exception {
        assertThat(insist(9, false, failed -> tries.get() < 3)).isFalse();
        assertThat(tries).hasValue(3);
    }
}
