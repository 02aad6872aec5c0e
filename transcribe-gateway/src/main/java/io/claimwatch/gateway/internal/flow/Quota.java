package io.claimwatch.gateway.internal.flow;

import io.claimwatch.gateway.GatewayConfig;
import java.time.Duration;
import java.time.InstantSource;

/** What all keys of one tenant together may still send. Safe for all threads. */
final class Quota {
    private final GatewayConfig.Quota limits;
    private final TokenBucket events;
    private final TokenBucket bytes;

    /** @param limits null for none */
    Quota(GatewayConfig.Quota limits, Duration burst, InstantSource clock) {
        this.limits = limits;
        this.events = limits == null ? null : new TokenBucket(limits.eventsPerSecond(), burst, clock);
        this.bytes = limits == null ? null : new TokenBucket(limits.bytesPerSecond(), burst, clock);
    }

    /** Milliseconds to wait before sending more; 0 when there is no debt. */
    long debtMillis() {
        return limits == null ? 0 : Math.max(events.debtMillis(), bytes.debtMillis());
    }

    void spend(long eventCount, long byteCount) {
        if (limits != null) {
            events.spend(eventCount);
            bytes.spend(byteCount);
        }
    }

    String shown() {
        return limits.eventsPerSecond() + " events or " + limits.bytesPerSecond() + " bytes a second";
    }
}
