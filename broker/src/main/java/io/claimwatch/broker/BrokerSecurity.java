package io.claimwatch.broker;

import java.nio.file.Path;
import java.util.List;

/**
 * How the connection to Kafka is protected. Secrets never appear in {@link #toString}.
 *
 * @param protocol {@code plaintext}, {@code ssl}, {@code sasl-plaintext} or {@code sasl-ssl}
 * @param trustStore certificates to trust, PEM, PKCS12 or JKS by its suffix; null for the JDK's own
 * @param trustPassword of that file; null if none
 * @param keyStore our certificate and key; null if the broker asks for none
 * @param keyPassword of that file; null if none
 * @param mechanism {@code PLAIN}, {@code SCRAM-SHA-256} or {@code SCRAM-SHA-512}
 * @param user for SASL; null without
 * @param password for SASL; null without
 */
public record BrokerSecurity(
        String protocol,
        Path trustStore,
        String trustPassword,
        Path keyStore,
        String keyPassword,
        String mechanism,
        String user,
        String password) {
    private static final List<String> PROTOCOLS = List.of("plaintext", "ssl", "sasl-plaintext", "sasl-ssl");
    private static final List<String> MECHANISMS = List.of("PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512");

    /** Neither encrypted nor signed in. */
    public static final BrokerSecurity PLAIN =
            new BrokerSecurity("plaintext", null, null, null, null, "SCRAM-SHA-512", null, null);

    public BrokerSecurity {
        if (!PROTOCOLS.contains(protocol)) {
            throw new IllegalArgumentException("security is '" + protocol + "', known are: " + PROTOCOLS);
        }
        if (!MECHANISMS.contains(mechanism)) {
            throw new IllegalArgumentException("mechanism is '" + mechanism + "', known are: " + MECHANISMS);
        }
        if (protocol.startsWith("sasl") && (user == null || password == null)) {
            throw new IllegalArgumentException("security " + protocol + " needs user and password");
        }
    }

    /** Whether a user and password are sent. */
    public boolean sasl() {
        return protocol.startsWith("sasl");
    }

    /** Whether the connection is encrypted. */
    public boolean tls() {
        return protocol.endsWith("ssl");
    }

    @Override
    public String toString() {
        return "BrokerSecurity[" + protocol + (sasl() ? ", " + mechanism + " as " + user : "") + "]";
    }
}
