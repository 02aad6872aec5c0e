package io.claimwatch.launcher.internal.serve;

import io.claimwatch.broker.BrokerStats;
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
        meters.config().meterFilter(new StageBuckets());
        new JvmMemoryMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        return meters;
    }

    static void bind(PrometheusMeterRegistry meters, Store store) {
        ofStore(meters, "claimwatch.store.appended", store, stats -> stats.appended());
        ofStore(meters, "claimwatch.store.duplicates", store, stats -> stats.duplicates());
        ofStore(meters, "claimwatch.store.refused", store, stats -> stats.refused());
        ofStore(meters, "claimwatch.store.commits", store, stats -> stats.commits());
        ofStore(meters, "claimwatch.store.commit.seconds", store, stats -> stats.commitNanos() / 1e9);
        Gauge.builder("claimwatch.store.queued", store, each -> each.stats().queuedEvents())
                .register(meters);
        Gauge.builder("claimwatch.store.failing", store, each -> each.stats().sinceFailureNanos() < 0 ? 0 : 1)
                .description("1 while the last write failed")
                .register(meters);
    }

    static void bind(PrometheusMeterRegistry meters, DetectorStats stats) {
        counter(meters, "claimwatch.detector.segments", stats, DetectorStats::segmentCount);
        counter(meters, "claimwatch.detector.not.judged", stats, DetectorStats::notJudgedCount);
        counter(meters, "claimwatch.detector.flags", stats, DetectorStats::flagCount);
        counter(meters, "claimwatch.detector.entry.errors", stats, DetectorStats::entryErrorCount);
        counter(meters, "claimwatch.detector.retries", stats, DetectorStats::retryCount);
    }

    /** How many events may wait, beside the gauge of how many do. */
    static void bound(PrometheusMeterRegistry meters, String queue, long events) {
        Gauge.builder(queue + ".bound", () -> events).register(meters);
    }

    static void bind(PrometheusMeterRegistry meters, BrokerStats stats) {
        counter(meters, "claimwatch.broker.appended", stats, BrokerStats::appendedCount);
        counter(meters, "claimwatch.broker.duplicates", stats, BrokerStats::duplicateCount);
        counter(meters, "claimwatch.broker.refused", stats, BrokerStats::refusedCount);
        counter(meters, "claimwatch.broker.invalid", stats, BrokerStats::invalidCount);
        counter(meters, "claimwatch.broker.repeated", stats, BrokerStats::repeatedCount);
        counter(meters, "claimwatch.broker.late.products", stats, BrokerStats::lateCount);
        counter(meters, "claimwatch.broker.expired", stats, BrokerStats::expiredCount);
        counter(meters, "claimwatch.broker.flags", stats, BrokerStats::flagCount);
        counter(meters, "claimwatch.broker.stored", stats, BrokerStats::storedCount);
        counter(meters, "claimwatch.broker.retries", stats, BrokerStats::retryCount);
        counter(meters, "claimwatch.broker.rebalances", stats, BrokerStats::rebalanceCount);
        Gauge.builder("claimwatch.broker.queued", stats, BrokerStats::queued).register(meters);
    }

    private static void ofStore(
            PrometheusMeterRegistry meters, String name, Store store, ToDoubleFunction<StoreStats> value) {
        FunctionCounter.builder(name, store, each -> value.applyAsDouble(each.stats()))
                .register(meters);
    }

    private static <T> void counter(PrometheusMeterRegistry meters, String name, T stats, ToDoubleFunction<T> value) {
        FunctionCounter.builder(name, stats, value).register(meters);
    }
}
