package io.claimwatch.launcher.internal.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.Channel;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.FlagSink;
import io.claimwatch.contract.Segment;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class ShadowSinkTest {
    private final List<Flag> stored = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FlagSink store = new FlagSink() {
        @Override
        public CompletionStage<List<Flag>> commit(
                String consumer, long position, List<Flag> flags, List<Flag.Change> changes) {
            stored.addAll(flags);
            return CompletableFuture.completedStage(flags);
        }

        @Override
        public long position(String consumer) {
            return 7;
        }
    };

    @Test
    void storesAndCountsWhatATenantOnlyMeasuresAndTellsNobody() {
        ShadowSink sink = new ShadowSink(store, Set.of("quiet"), meters);
        List<Flag> told = sink.commit("detector", 1, List.of(flag("quiet"), flag("loud")), List.of())
                .toCompletableFuture()
                .join();

        assertThat(stored).extracting(Flag::shadowed).containsExactly(true, false);
        assertThat(told).containsExactly(flag("loud"));
        assertThat(meters.get("claimwatch.shadow.flags")
                        .tag("tenant", "quiet")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(sink.position("detector")).isEqualTo(7);
    }

    private static Flag flag(String tenant) {
        Segment words = new Segment(tenant, "asr", "r", "s", 1, 0, 0, "能治", "zh", true, Channel.SPEECH, null, 0);
        return new Flag("f-" + tenant, "c-" + tenant, words, null, null, null, false);
    }
}
