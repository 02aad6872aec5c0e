package io.claimwatch.store;

import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL database that several processes share.
 *
 * @param host name or address
 * @param port 1 to 65,535
 * @param database its name
 * @param user owner of the tables
 * @param password may be empty; never shown
 * @param connections most connections for reading, 1 to 200; three more are for writing and listening
 * @param tls how the connection is protected
 * @param authorities file with the certificates to trust (PEM); null for those the JVM trusts
 */
public record PostgresConfig(
        String host,
        int port,
        String database,
        String user,
        String password,
        int connections,
        Tls tls,
        Path authorities) {
    private static final Pattern URL = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://([A-Za-z0-9._-]+|\\[[0-9a-fA-F:.]+])(?::(\\d{1,5}))?/([^/?#@]+)");
    private static final int USUAL_PORT = 5432;

    public PostgresConfig {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(tls, "tls");
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("the port must be 1 to 65535, is " + port);
        }
        if (connections < 1 || connections > 200) {
            throw new IllegalArgumentException("connections must be 1 to 200, are " + connections);
        }
    }

    /** How the connection is protected. */
    public enum Tls {
        /** Not at all: only for a database on this machine or a network of its own. */
        DISABLE,
        /** Encrypted; whoever answers is believed. */
        REQUIRE,
        /** Encrypted, and the certificate is signed by an authority we trust. */
        VERIFY_CA,
        /** And it names the host. */
        VERIFY_FULL
    }

    /**
     * Reads {@code postgresql://HOST[:PORT]/DATABASE}, with or without {@code jdbc:} before it.
     *
     * @throws IllegalArgumentException when it is none; the message does not repeat it, for it may hold a password
     */
    public static PostgresConfig of(
            String url, String user, String password, int connections, Tls tls, Path authorities) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "is not postgresql://HOST:PORT/DATABASE (user, password and TLS have keys" + " of their own)");
        }
        int port = matcher.group(2) == null ? USUAL_PORT : Integer.parseInt(matcher.group(2));
        return new PostgresConfig(
                matcher.group(1), port, matcher.group(3), user, password, connections, tls, authorities);
    }

    /** Where it is, for people. */
    public String place() {
        return host + ":" + port + "/" + database;
    }

    @Override
    public String toString() {
        return "PostgreSQL at " + place() + " as " + user;
    }
}
