package io.claimwatch.launcher.internal.serve;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.time.Duration;
import java.util.Set;
import java.util.stream.LongStream;

/** The same buckets for the time of every stage, so that they can be laid beside each other. */
final class StageBuckets implements MeterFilter {
    private static final Set<String> STAGES = Set.of(
            "claimwatch.gateway.acknowledgement",
            "claimwatch.detector.latency",
            "claimwatch.console.push.latency",
            "claimwatch.callbacks.sent");

    private static final DistributionStatisticConfig BUCKETS = DistributionStatisticConfig.builder()
            .percentilesHistogram(false)
            .serviceLevelObjectives(LongStream.of(1, 2, 5, 10, 20, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
                    .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
                    .toArray())
            .build();

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return STAGES.contains(id.getName()) ? BUCKETS.merge(config) : config;
    }
}
