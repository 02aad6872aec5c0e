package io.claimwatch.launcher.internal.config;

import io.claimwatch.gateway.GatewayConfig;
import io.claimwatch.gateway.GatewayConfig.Guards;
import io.claimwatch.gateway.GatewayConfig.Rates;
import io.claimwatch.gateway.GatewayConfig.Sizes;
import io.claimwatch.gateway.GatewayConfig.Sockets;

/** Reads the front door's limits; the records themselves know what is allowed. */
final class GatewaySettings {
    private static final int ANY = Integer.MAX_VALUE;

    private GatewaySettings() {}

    static GatewayConfig read(Settings settings) {
        GatewayConfig defaults = GatewayConfig.DEFAULTS;
        return new GatewayConfig(
                sizes(settings, defaults.sizes()),
                rates(settings, defaults.rates()),
                sockets(settings, defaults.sockets()),
                settings.parsed("gateway.quotas", GatewayConfig.Quotas.NONE, GatewayConfig.Quotas::parse),
                guards(settings, defaults.guards()));
    }

    private static Sizes sizes(Settings settings, Sizes defaults) {
        int textUnits = settings.whole("gateway.text-units", defaults.textUnits(), 1, ANY);
        int lineBytes = settings.whole("gateway.line-bytes", defaults.lineBytes(), 1, ANY);
        int bodyBytes = settings.whole("gateway.body-bytes", defaults.bodyBytes(), 1, ANY);
        int events = settings.whole("gateway.events-per-request", defaults.eventsPerRequest(), 1, ANY);
        return settings.checked("gateway", defaults, () -> new Sizes(textUnits, lineBytes, bodyBytes, events));
    }

    private static Rates rates(Settings settings, Rates defaults) {
        int events = settings.whole("gateway.events-per-second", defaults.eventsPerSecond(), 1, ANY);
        int bytes = settings.whole("gateway.bytes-per-second", defaults.bytesPerSecond(), 1, ANY);
        var burst = settings.duration("gateway.burst", defaults.burst());
        int requests = settings.whole("gateway.requests-in-flight", defaults.requestsInFlight(), 1, ANY);
        int sockets = settings.whole("gateway.sockets", defaults.sockets(), 1, ANY);
        return settings.checked("gateway", defaults, () -> new Rates(events, bytes, burst, requests, sockets));
    }

    private static Sockets sockets(Settings settings, Sockets defaults) {
        int credit = settings.whole("gateway.credit", defaults.credit(), 1, ANY);
        int perRoom = settings.whole("gateway.credit-per-room", defaults.perRoom(), 1, ANY);
        int message = settings.whole("gateway.message-bytes", defaults.messageBytes(), 1, ANY);
        var idle = settings.duration("gateway.idle", defaults.idle());
        var stalled = settings.duration("gateway.stalled", defaults.stalled());
        var drain = settings.duration("gateway.drain", defaults.drain());
        return settings.checked("gateway", defaults, () -> new Sockets(credit, perRoom, message, idle, stalled, drain));
    }

    private static Guards guards(Settings settings, Guards defaults) {
        int connections = settings.whole("gateway.connections-per-address", defaults.connectionsPerAddress(), 0, ANY);
        var handshake = settings.duration("gateway.handshake", defaults.handshake());
        var keepAlive = settings.duration("gateway.keep-alive", defaults.keepAlive());
        int slowest = settings.whole("gateway.body-bytes-per-second", defaults.bodyBytesPerSecond(), 0, ANY);
        int wrongKeys = settings.whole("gateway.wrong-keys", defaults.wrongKeys(), 0, ANY);
        var penance = settings.duration("gateway.penance", defaults.penance());
        return settings.checked(
                "gateway", defaults, () -> new Guards(connections, handshake, keepAlive, slowest, wrongKeys, penance));
    }
}
