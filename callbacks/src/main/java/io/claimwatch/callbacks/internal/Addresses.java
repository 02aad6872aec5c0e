package io.claimwatch.callbacks.internal;

import io.claimwatch.contract.CallbackRule;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * From an address as people write it to the one that is connected to. The check is made on what the name is looked up to,
 * and that very address is used: a name that says something else a moment later changes nothing.
 */
public final class Addresses implements CallbackRule {
    private static final int LONGEST = 2000;

    private final Networks networks;
    private final Names names;
    private final boolean plainHttp;

    public Addresses(Networks networks, Names names, boolean plainHttp) {
        this.networks = networks;
        this.names = names;
        this.plainHttp = plainHttp;
    }

    /**
     * A checked address.
     *
     * @param host as it was written, for TLS and the Host header
     * @param address to connect to
     * @param path with the query
     */
    public record Place(boolean tls, String host, InetAddress address, int port, String path) {}

    /** The address may not be called; the message is for people. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;

        Refused(String code, String message) {
            super(message, null, false, false);
            this.code = code;
        }
    }

    @Override
    public Optional<Objection> objection(String url) {
        try {
            place(url);
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(new Objection(e.code, e.getMessage()));
        }
    }

    /**
     * Looks the name up and checks every address it has. Blocks.
     *
     * @throws Refused saying why not
     */
    public Place place(String url) throws Refused {
        URI uri = parse(url);
        boolean tls = uri.getScheme().equalsIgnoreCase("https");
        String host = uri.getHost().startsWith("[")
                ? uri.getHost().substring(1, uri.getHost().length() - 1)
                : uri.getHost();
        InetAddress[] found = lookUp(host);
        for (InetAddress address : found) {
            if (!networks.allow(address)) {
                throw new Refused(
                        "address-not-public",
                        host + " is " + address.getHostAddress()
                                + ", which is no public address; callbacks.networks may allow it");
            }
        }
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
        return new Place(tls, host, found[0], port, path(uri));
    }

    private URI parse(String url) throws Refused {
        if (url == null || url.length() > LONGEST) {
            throw new Refused("address-malformed", "the address is longer than " + LONGEST + " characters");
        }
        URI uri;
        try {
            uri = new URI(url.strip());
        } catch (URISyntaxException e) {
            throw new Refused("address-malformed", "the address cannot be read: " + e.getReason());
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new Refused("address-not-https", "the address must begin with https://");
        }
        if (scheme.equals("http") && !plainHttp) {
            throw new Refused(
                    "address-not-https", "the address must begin with https://; callbacks.plain-http may allow others");
        }
        if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65_535) {
            throw new Refused("address-malformed", "the address names no host and port that can be connected to");
        }
        if (uri.getUserInfo() != null || uri.getFragment() != null) {
            throw new Refused(
                    "address-with-secret",
                    "the address must hold neither a password nor a fragment; what is sent is signed");
        }
        return uri;
    }

    private InetAddress[] lookUp(String host) throws Refused {
        try {
            InetAddress[] found = names.lookUp(IDN.toASCII(host));
            if (found.length == 0) {
                throw new Refused("address-unknown", "nobody knows the name " + host);
            }
            return found;
        } catch (UnknownHostException | IllegalArgumentException e) {
            throw new Refused("address-unknown", "nobody knows the name " + host);
        }
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
