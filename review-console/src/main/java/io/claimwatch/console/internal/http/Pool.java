package io.claimwatch.console.internal.http;

import io.claimwatch.contract.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Named worker threads with a bound on what waits for them; what is turned away is counted. */
public final class Pool {
    private final WorkerExecutor executor;
    private final AtomicInteger taken = new AtomicInteger();
    private final int bound;
    private final Counter refused;

    /** @param waiting how many jobs may wait beside those that run */
    public Pool(Vertx vertx, String name, int threads, int waiting, MeterRegistry meters) {
        this.executor = vertx.createSharedWorkerExecutor("claimwatch-" + name, threads);
        this.bound = threads + waiting;
        this.refused = meters.counter("claimwatch.console.refused", "pool", name);
        Tags tags = Tags.of("pool", name);
        meters.gauge("claimwatch.console.jobs", tags, taken);
        Gauge.builder("claimwatch.console.jobs.bound", () -> bound).tags(tags).register(meters);
    }

    /** Runs the job on one of the threads; fails with {@code OVERLOADED} at once when too many wait. */
    public <T> Future<T> run(Callable<T> job) {
        if (taken.incrementAndGet() > bound) {
            taken.decrementAndGet();
            refused.increment();
            return Future.failedFuture(
                    Refusal.later(Problem.Code.OVERLOADED, "Too many requests wait; nothing was done.", 1));
        }
        return executor.executeBlocking(job, false).onComplete(done -> taken.decrementAndGet());
    }

    public Future<Void> close() {
        return executor.close();
    }
}
