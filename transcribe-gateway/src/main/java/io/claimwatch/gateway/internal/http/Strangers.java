package io.claimwatch.gateway.internal.http;

import io.claimwatch.gateway.GatewayConfig;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts wrong keys by network address. Who sends many gets each answer late, and since a connection serves one request
 * after the other, guessing at full rate becomes one guess a connection and penance. Right keys are never kept waiting.
 * Guarded by itself.
 */
public final class Strangers {
    private static final int REMEMBERED = 10_000;
    private static final long FORGIVEN_EVERY_MS = 3_000;

    private final GatewayConfig.Guards guards;
    private final InstantSource clock;
    private final Map<String, Failures> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Strangers(GatewayConfig.Guards guards, InstantSource clock) {
        this.guards = guards;
        this.clock = clock;
    }

    /** Counts a wrong key; milliseconds the answer is to be kept back, 0 for not at all. */
    synchronized long penance(String address) {
        long now = clock.millis();
        Failures before = byAddress.getOrDefault(address, new Failures(0, now));
        double count = Math.max(0, before.count - (now - before.at) / (double) FORGIVEN_EVERY_MS) + 1;
        byAddress.put(address, new Failures(Math.min(count, 2.0 * guards.wrongKeys() + 2), now));
        return count > guards.wrongKeys() ? guards.penance().toMillis() : 0;
    }

    private record Failures(double count, long at) {}
}
