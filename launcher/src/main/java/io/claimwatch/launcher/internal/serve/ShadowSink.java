package io.claimwatch.launcher.internal.serve;

import io.claimwatch.contract.Flag;
import io.claimwatch.contract.FlagSink;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Hides the flags of tenants that only measure: they are stored and counted, and nobody is told. */
final class ShadowSink implements FlagSink {
    private final FlagSink sink;
    private final Set<String> tenants;
    private final MeterRegistry meters;

    /** @param tenants those that only measure */
    ShadowSink(FlagSink sink, Set<String> tenants, MeterRegistry meters) {
        this.sink = sink;
        this.tenants = tenants;
        this.meters = meters;
    }

    @Override
    public CompletionStage<List<Flag>> commit(
            String consumer, long position, List<Flag> flags, List<Flag.Change> changes) {
        if (tenants.isEmpty()) {
            return sink.commit(consumer, position, flags, changes);
        }
        List<Flag> marked = flags.stream()
                .map(flag -> tenants.contains(flag.segment().tenant()) ? flag.hidden() : flag)
                .toList();
        return sink.commit(consumer, position, marked, changes).thenApply(this::shown);
    }

    private List<Flag> shown(List<Flag> fresh) {
        fresh.stream().filter(Flag::shadowed).forEach(flag -> meters.counter(
                        "claimwatch.shadow.flags", "tenant", flag.segment().tenant())
                .increment());
        return fresh.stream().filter(flag -> !flag.shadowed()).toList();
    }

    @Override
    public long position(String consumer) {
        return sink.position(consumer);
    }
}
