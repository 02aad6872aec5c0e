package io.claimwatch.gateway.internal.guard;

import io.claimwatch.gateway.GatewayConfig;
import io.claimwatch.gateway.internal.flow.GatewayMetrics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The open connections, by address, and since when nothing was asked on them. Safe for all threads. */
public final class Guests {
    private static final long SWEEP_MS = 1_000;
    /** One too many is told so when it asks; closed at once, it would only come again at once. */
    private static final int HELD = 4;

    private final Vertx vertx;
    private final GatewayConfig.Guards guards;
    private final MeterRegistry meters;
    private final Map<HttpConnection, Guest> guests = new ConcurrentHashMap<>();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    private final long timer;

    public Guests(Vertx vertx, GatewayConfig.Guards guards, MeterRegistry meters) {
        this.vertx = vertx;
        this.guards = guards;
        this.meters = meters;
        this.timer = vertx.setPeriodic(SWEEP_MS, sweep -> sweep());
        Gauge.builder("claimwatch.gateway.connections", guests, Map::size)
                .description("Open HTTP connections, WebSockets and push streams included")
                .strongReference(true)
                .register(meters);
    }

    /** A connection was accepted. */
    public void arrived(HttpConnection connection) {
        String address = connection.remoteAddress() == null
                ? ""
                : String.valueOf(connection.remoteAddress().hostAddress());
        int now = byAddress.merge(address, 1, Integer::sum);
        int most = guards.connectionsPerAddress();
        boolean welcome = most == 0 || now <= most;
        if (!welcome) {
            meters.counter(GatewayMetrics.REFUSED, "code", "too-many-connections")
                    .increment();
        }
        if (!welcome && now > HELD * (long) most) {
            left(address);
            connection.close();
            return;
        }
        guests.put(connection, new Guest(welcome, System.nanoTime()));
        connection.closeHandler(closed -> {
            if (guests.remove(connection) != null) {
                left(address);
            }
        });
    }

    /** A request's head was read; false when its connection is one too many of its address. */
    public boolean asked(HttpServerRequest request) {
        Guest guest = guests.get(request.connection());
        if (guest == null || !guest.welcome) {
            return guest == null;
        }
        guest.busy.incrementAndGet();
        guest.asked = true;
        // Neither a WebSocket nor a push stream ends its response, so these stay busy and are watched by others.
        request.response().endHandler(end -> {
            guest.busy.decrementAndGet();
            guest.since = System.nanoTime();
        });
        return true;
    }

    public void close() {
        vertx.cancelTimer(timer);
    }

    private void sweep() {
        long now = System.nanoTime();
        guests.forEach((connection, guest) -> {
            long patience = (guest.asked ? guards.keepAlive() : guards.handshake()).toNanos();
            if (guest.busy.get() <= 0 && now - guest.since > patience) {
                cut(connection, guest.asked ? "connection-idle" : "handshake-too-slow");
            }
        });
    }

    private void left(String address) {
        byAddress.computeIfPresent(address, (any, count) -> count > 1 ? count - 1 : null);
    }

    private void cut(HttpConnection connection, String why) {
        meters.counter(GatewayMetrics.REFUSED, "code", why).increment();
        connection.close();
    }

    private static final class Guest {
        private final boolean welcome;
        private volatile long since;
        private volatile boolean asked;
        private final AtomicInteger busy = new AtomicInteger();

        private Guest(boolean welcome, long since) {
            this.welcome = welcome;
            this.since = since;
        }
    }
}
