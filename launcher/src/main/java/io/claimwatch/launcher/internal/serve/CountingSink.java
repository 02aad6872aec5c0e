package io.claimwatch.launcher.internal.serve;

import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.FlagSink;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Counts the flags that are new by what they are about and how grave; those of tenants that only measure, not. */
final class CountingSink implements FlagSink {
    private final FlagSink sink;
    private final MeterRegistry meters;

    CountingSink(FlagSink sink, MeterRegistry meters) {
        this.sink = sink;
        this.meters = meters;
    }

    @Override
    public CompletionStage<List<Flag>> commit(
            String consumer, long position, List<Flag> flags, List<Flag.Change> changes) {
        return sink.commit(consumer, position, flags, changes).thenApply(fresh -> {
            fresh.stream().filter(flag -> !flag.shadowed()).map(Flag::finding).forEach(this::count);
            return fresh;
        });
    }

    private void count(Finding finding) {
        meters.counter(
                        "claimwatch.flags",
                        "category",
                        finding.category().wire(),
                        "severity",
                        finding.severity().wire())
                .increment();
    }

    @Override
    public long position(String consumer) {
        return sink.position(consumer);
    }
}
