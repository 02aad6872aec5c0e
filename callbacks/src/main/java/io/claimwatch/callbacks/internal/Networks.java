package io.claimwatch.callbacks.internal;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are public. Whoever may name an address to call must not reach what only this machine can: itself, its
 * neighbours, or the service that hands out the cloud's credentials.
 */
public final class Networks {
    /** IANA's special-purpose registry, private and shared ranges, and Azure's host, which looks public. */
    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "168.63.129.16/32",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    // Tunnels that carry an IPv4 address inside, and documentation.
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Network::of)
            .toList();

    private static final Network PUBLIC_V6 = Network.of("2000::/3");

    private final List<Network> allowed;

    /**
     * @param allowed exceptions, such as {@code 10.1.0.0/16} or {@code ::1}
     * @throws IllegalArgumentException when one is no network
     */
    public Networks(List<String> allowed) {
        this.allowed = allowed.stream().map(Network::of).toList();
    }

    /** True when the address is public or excepted. */
    public boolean allow(InetAddress address) {
        return in(allowed, address)
                || ((address instanceof Inet4Address || PUBLIC_V6.holds(address)) && !in(NOT_PUBLIC, address));
    }

    private static boolean in(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }
}
