package io.claimwatch.gateway.internal.flow;

import io.claimwatch.contract.Problem;
import io.claimwatch.gateway.GatewayConfig;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** What one API key may still send: events and bytes a second, requests and sockets at a time. Safe for all threads. */
public final class Allowance {
    private final GatewayConfig.Rates rates;
    private final TokenBucket events;
    private final TokenBucket bytes;
    private final Quota quota;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger sockets = new AtomicInteger();

    /** @param quota what all keys of the tenant share */
    Allowance(GatewayConfig.Rates rates, Quota quota, InstantSource clock) {
        this.quota = quota;
        this.rates = rates;
        this.events = new TokenBucket(rates.eventsPerSecond(), rates.burst(), clock);
        this.bytes = new TokenBucket(rates.bytesPerSecond(), rates.burst(), clock);
    }

    /** Milliseconds to wait before sending more; 0 when there is no debt. */
    public long debtMillis() {
        return Math.max(quota.debtMillis(), Math.max(events.debtMillis(), bytes.debtMillis()));
    }

    public void spend(long eventCount, long byteCount) {
        events.spend(eventCount);
        bytes.spend(byteCount);
        quota.spend(eventCount, byteCount);
    }

    /** @throws Failure when the key must wait; otherwise {@link #leave()} must follow */
    public void enter() {
        long shared = quota.debtMillis();
        if (shared > 0) {
            throw Failure.later(
                    Problem.Code.RATE_LIMITED,
                    "Your keys together send more than the quota of " + quota.shown()
                            + "; wait as long as Retry-After says.",
                    (int) Math.min(3600, (shared + 999) / 1000),
                    null);
        }
        long debt = debtMillis();
        if (debt > 0) {
            throw Failure.later(
                    Problem.Code.RATE_LIMITED,
                    "This key sends more than " + rates.eventsPerSecond() + " events or " + rates.bytesPerSecond()
                            + " bytes a second; wait as long as Retry-After says.",
                    (int) Math.min(3600, (debt + 999) / 1000),
                    null);
        }
        if (requests.incrementAndGet() > rates.requestsInFlight()) {
            requests.decrementAndGet();
            throw Failure.later(
                    Problem.Code.RATE_LIMITED,
                    "This key has " + rates.requestsInFlight()
                            + " requests waiting; send the next when one is answered.",
                    1,
                    null);
        }
    }

    public void leave() {
        requests.decrementAndGet();
    }

    /** @throws Failure when the key has too many sockets; otherwise {@link #disconnect()} must follow */
    public void connect() {
        if (sockets.incrementAndGet() > rates.sockets()) {
            sockets.decrementAndGet();
            throw Failure.later(
                    Problem.Code.RATE_LIMITED,
                    "This key has " + rates.sockets() + " WebSockets open; close one first.",
                    5,
                    null);
        }
    }

    public void disconnect() {
        sockets.decrementAndGet();
    }

    boolean idle() {
        return requests.get() == 0 && sockets.get() == 0 && debtMillis() == 0;
    }
}
