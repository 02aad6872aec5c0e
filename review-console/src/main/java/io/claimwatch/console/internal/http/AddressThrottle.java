package io.claimwatch.console.internal.http;

import io.claimwatch.contract.Problem;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bounds attempts at passwords by where they come from: a burst, then one every so often. The store bounds them by login.
 * All IPv6 addresses of one /64 count as one. Guarded by this.
 */
public final class AddressThrottle {
    private static final int REMEMBERED = 10_000;

    private final int burst;
    private final long refillMs;
    private final InstantSource clock;
    private final LinkedHashMap<String, Attempts> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Attempts(double used, long at) {}

    /** @param refillMs how long until one more attempt is allowed */
    public AddressThrottle(int burst, long refillMs, InstantSource clock) {
        this.burst = burst;
        this.refillMs = refillMs;
        this.clock = clock;
    }

    /** Counts an attempt before it is made. @throws Refusal {@code RATE_LIMITED} when there were too many */
    public synchronized void attempt(String address) {
        String network = networkOf(address);
        double used = usedNow(network);
        if (used + 1 > burst) {
            int seconds = (int) Math.ceil((used + 1 - burst) * refillMs / 1000);
            throw Refusal.later(
                    Problem.Code.RATE_LIMITED, "Too many attempts from your address; wait a moment.", seconds);
        }
        byAddress.put(network, new Attempts(used + 1, clock.millis()));
    }

    /** Gives an attempt that was right back. */
    public synchronized void succeeded(String address) {
        String network = networkOf(address);
        byAddress.put(network, new Attempts(Math.max(0, usedNow(network) - 1), clock.millis()));
    }

    private double usedNow(String network) {
        Attempts attempts = byAddress.get(network);
        return attempts == null
                ? 0
                : Math.max(0, attempts.used() - (clock.millis() - attempts.at()) / (double) refillMs);
    }

    private static String networkOf(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = address.split(":", -1);
        return groups.length < 8 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
