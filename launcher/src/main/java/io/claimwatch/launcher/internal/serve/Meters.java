package io.claimwatch.launcher.internal.serve;

import io.claimwatch.detector.DetectorStats;
import io.claimwatch.store.Store;
import io.claimwatch.store.StoreStats;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.ToDoubleFunction;

/** The registry, with what store and detector count by themselves. */
final class Meters {
    private Meters() {}

    static PrometheusMeterRegistry registry() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        return meters;
    }

    static void bind(PrometheusMeterRegistry meters, Store store) {
        counter(meters, "claimwatch.store.appended", store, stats -> stats.appended());
        counter(meters, "claimwatch.store.duplicates", store, stats -> stats.duplicates());
        counter(meters, "claimwatch.store.refused", store, stats -> stats.refused());
        counter(meters, "claimwatch.store.commits", store, stats -> stats.commits());
        counter(meters, "claimwatch.store.commit.seconds", store, stats -> stats.commitNanos() / 1e9);
        Gauge.builder("claimwatch.store.queued", store, each -> each.stats().queuedEvents())
                .register(meters);
    }

    static void bind(PrometheusMeterRegistry meters, DetectorStats stats) {
        counter(meters, "claimwatch.detector.segments", stats, DetectorStats::segmentCount);
        counter(meters, "claimwatch.detector.not.judged", stats, DetectorStats::notJudgedCount);
        counter(meters, "claimwatch.detector.flags", stats, DetectorStats::flagCount);
        counter(meters, "claimwatch.detector.entry.errors", stats, DetectorStats::entryErrorCount);
        counter(meters, "claimwatch.detector.retries", stats, DetectorStats::retryCount);
        Gauge.builder("claimwatch.detector.lag", stats, DetectorStats::lag).register(meters);
    }

    private static void counter(
            PrometheusMeterRegistry meters, String name, Store store, ToDoubleFunction<StoreStats> value) {
        FunctionCounter.builder(name, store, each -> value.applyAsDouble(each.stats()))
                .register(meters);
    }

    private static void counter(
            PrometheusMeterRegistry meters, String name, DetectorStats stats, ToDoubleFunction<DetectorStats> value) {
        FunctionCounter.builder(name, stats, value).register(meters);
    }
}
