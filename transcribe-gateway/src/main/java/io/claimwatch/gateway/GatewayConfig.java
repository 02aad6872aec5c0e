package io.claimwatch.gateway;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every limit of the front door.
 *
 * @param sizes how large one event, line and request may be
 * @param rates how much one API key may send
 * @param sockets how a WebSocket is kept in bounds
 * @param quotas what all keys of one tenant together may send
 * @param guards how connections are kept in bounds, before anybody knows who is calling
 */
public record GatewayConfig(Sizes sizes, Rates rates, Sockets sockets, Quotas quotas, Guards guards) {
    public static final GatewayConfig DEFAULTS = new GatewayConfig(
            new Sizes(20_000, 1 << 20, 8 << 20, 5_000),
            new Rates(20_000, 64 << 20, Duration.ofSeconds(2), 64, 64),
            new Sockets(8_192, 2_048, 1 << 20, Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofSeconds(10)),
            Quotas.NONE,
            new Guards(1_024, Duration.ofSeconds(10), Duration.ofSeconds(75), 512, 20, Duration.ofSeconds(1)));

    public GatewayConfig withSizes(Sizes other) {
        return new GatewayConfig(other, rates, sockets, quotas, guards);
    }

    public GatewayConfig withRates(Rates other) {
        return new GatewayConfig(sizes, other, sockets, quotas, guards);
    }

    public GatewayConfig withSockets(Sockets other) {
        return new GatewayConfig(sizes, rates, other, quotas, guards);
    }

    public GatewayConfig withQuotas(Quotas other) {
        return new GatewayConfig(sizes, rates, sockets, other, guards);
    }

    public GatewayConfig withGuards(Guards other) {
        return new GatewayConfig(sizes, rates, sockets, quotas, other);
    }

    /**
     * Sizes.
     *
     * @param textUnits longest text, in UTF-16 units; 1 to 1,000,000
     * @param lineBytes longest line or array element, in bytes; 1,024 to 16 MiB
     * @param bodyBytes largest request, in bytes, not counting lines refused for their length; at least lineBytes
     * @param eventsPerRequest most events in one request or WebSocket message; 1 to 100,000
     */
    public record Sizes(int textUnits, int lineBytes, int bodyBytes, int eventsPerRequest) {
        public Sizes {
            within("textUnits", textUnits, 1, 1_000_000);
            within("lineBytes", lineBytes, 1_024, 16 << 20);
            within("bodyBytes", bodyBytes, lineBytes, 256 << 20);
            within("eventsPerRequest", eventsPerRequest, 1, 100_000);
        }
    }

    /**
     * What one API key may send.
     *
     * @param eventsPerSecond in the long run; at least 1
     * @param bytesPerSecond in the long run; at least 1,024
     * @param burst how much of that may come at once; 100 ms to one hour
     * @param requestsInFlight requests that may wait for the log at the same time; 1 to 10,000
     * @param sockets WebSockets that may be open at the same time; 1 to 10,000
     */
    public record Rates(int eventsPerSecond, int bytesPerSecond, Duration burst, int requestsInFlight, int sockets) {
        public Rates {
            within("eventsPerSecond", eventsPerSecond, 1, 10_000_000);
            within("bytesPerSecond", bytesPerSecond, 1_024, Integer.MAX_VALUE);
            within("burst", burst, Duration.ofMillis(100), Duration.ofHours(1));
            within("requestsInFlight", requestsInFlight, 1, 10_000);
            within("sockets", sockets, 1, 10_000);
        }
    }

    /**
     * How a WebSocket is kept in bounds.
     *
     * @param credit events a client may have sent and not yet seen acknowledged; 1 to 1,000,000
     * @param perRoom the same, inside one room; 1 to credit
     * @param messageBytes largest message, in bytes; 1,024 to 64 MiB
     * @param idle a client that is not heard of for so long, pongs included, is closed; 1 s to one hour
     * @param stalled a client that does not read its acknowledgements for so long is closed; 100 ms to one hour
     * @param drain how long a shutdown waits for what was received to become durable; 0 to one hour
     */
    public record Sockets(int credit, int perRoom, int messageBytes, Duration idle, Duration stalled, Duration drain) {
        public Sockets {
            within("credit", credit, 1, 1_000_000);
            within("perRoom", perRoom, 1, credit);
            within("messageBytes", messageBytes, 1_024, 64 << 20);
            within("idle", idle, Duration.ofSeconds(1), Duration.ofHours(1));
            within("stalled", stalled, Duration.ofMillis(100), Duration.ofHours(1));
            within("drain", drain, Duration.ZERO, Duration.ofHours(1));
        }
    }

    /**
     * What one tenant may send, all its keys together.
     *
     * @param eventsPerSecond in the long run; at least 1
     * @param bytesPerSecond in the long run; at least 1,024
     */
    public record Quota(int eventsPerSecond, int bytesPerSecond) {
        public Quota {
            within("eventsPerSecond", eventsPerSecond, 1, Integer.MAX_VALUE);
            within("bytesPerSecond", bytesPerSecond, 1_024, Integer.MAX_VALUE);
        }
    }

    /** Quotas by tenant; a tenant that has none is bounded by its keys alone. */
    public record Quotas(Map<String, Quota> byTenant) {
        public static final Quotas NONE = new Quotas(Map.of());
        private static final Pattern QUOTA = Pattern.compile("([^=\\s]+)=(\\d{1,9})/(\\d{1,9})");

        public Quotas {
            byTenant = Map.copyOf(byTenant);
        }

        /** @throws IllegalArgumentException unless it is such as {@code acme=2000/4194304, other=500/1000000} */
        public static Quotas parse(String text) {
            Map<String, Quota> quotas = new HashMap<>();
            for (String each : text.split(",")) {
                Matcher one = QUOTA.matcher(each.strip());
                if (!each.isBlank() && !one.matches()) {
                    throw new IllegalArgumentException(
                            "must be such as acme=2000/4194304 (tenant=events/bytes a second), divided by commas");
                }
                if (!each.isBlank()) {
                    quotas.put(one.group(1), new Quota(Integer.parseInt(one.group(2)), Integer.parseInt(one.group(3))));
                }
            }
            return new Quotas(quotas);
        }
    }

    /**
     * How connections are kept in bounds.
     *
     * @param connectionsPerAddress open at the same time from one network address; 0 for any number
     * @param handshake how long a new connection may take until its first request is read; 100 ms to one hour
     * @param keepAlive how long a connection may rest between requests; 1 s to one hour
     * @param bodyBytesPerSecond a body that comes slower than this is cut off; 0 for any speed
     * @param wrongKeys wrong keys from one address that are answered at once; 0 to 1,000,000
     * @param penance how long each further answer to a wrong key is kept back; 0 to one minute
     */
    public record Guards(
            int connectionsPerAddress,
            Duration handshake,
            Duration keepAlive,
            int bodyBytesPerSecond,
            int wrongKeys,
            Duration penance) {
        public Guards {
            within("connectionsPerAddress", connectionsPerAddress, 0, 1_000_000);
            within("handshake", handshake, Duration.ofMillis(100), Duration.ofHours(1));
            within("keepAlive", keepAlive, Duration.ofSeconds(1), Duration.ofHours(1));
            within("bodyBytesPerSecond", bodyBytesPerSecond, 0, 1 << 30);
            within("wrongKeys", wrongKeys, 0, 1_000_000);
            within("penance", penance, Duration.ZERO, Duration.ofMinutes(1));
        }
    }

    private static <T extends Comparable<T>> void within(String name, T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " is " + value + ", allowed are " + least + " to " + most);
        }
    }
}
