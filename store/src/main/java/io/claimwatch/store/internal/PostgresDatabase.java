package io.claimwatch.store.internal;

import io.claimwatch.store.PostgresConfig;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/**
 * One half (log or review) of a PostgreSQL database. Its writers, in all processes, take turns by an advisory lock that
 * the server drops with the transaction or the connection.
 */
final class PostgresDatabase implements Database {
    private static final int LOCK_SPACE = 0x436c6177;

    /** Data, integrity, syntax, limits, a lock not had in time, and what triggers refuse. */
    private static final Set<String> OF_A_STATEMENT = Set.of("22", "23", "42", "54", "55", "P0");

    /** The connection, the server's resources and state, the system beneath it, a fault inside it. */
    private static final Set<String> OF_THE_SERVER = Set.of("08", "53", "57", "58", "XX");

    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 120;

    private final PostgresConfig config;
    private final String half;

    /** @param half names the lock */
    PostgresDatabase(PostgresConfig config, String half) {
        this.config = config;
        this.half = half;
    }

    @Override
    public Db openForWriting() throws SQLException {
        Db db = open();
        // A server may be told to acknowledge before it has written; what we acknowledge must survive.
        db.execute("SET synchronous_commit = on");
        return db;
    }

    @Override
    public Db openForReading() throws SQLException {
        Db db = open();
        db.execute("SET default_transaction_read_only = on");
        return db;
    }

    @Override
    public void begin(Db db) throws SQLException {
        db.execute("BEGIN; SELECT pg_advisory_xact_lock(" + LOCK_SPACE + ", hashtext(current_schema() || '/" + half
                + "'))");
    }

    @Override
    public boolean usable(SQLException e) {
        return !OF_THE_SERVER.contains(kind(e));
    }

    @Override
    public boolean onlyThis(SQLException e) {
        return OF_A_STATEMENT.contains(kind(e));
    }

    /** Opens connections as the driver gives them. */
    DataSource source() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {config.host()});
        source.setPortNumbers(new int[] {config.port()});
        source.setDatabaseName(config.database());
        source.setUser(config.user());
        source.setPassword(config.password());
        source.setApplicationName("claimwatch " + half);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(ANSWER_SECONDS);
        source.setTcpKeepAlive(true);
        // A message with the server's details, or a batch's statement, quotes values: what was said would be in the
        // log.
        source.setLogServerErrorDetail(false);
        // Who dies between two statements must not keep the others from writing.
        source.setOptions("-c lock_timeout=10s -c idle_in_transaction_session_timeout=30s");
        source.setSslMode(
                switch (config.tls()) {
                    case DISABLE -> "disable";
                    case REQUIRE -> "require";
                    case VERIFY_CA -> "verify-ca";
                    case VERIFY_FULL -> "verify-full";
                });
        if (config.authorities() != null) {
            source.setSslRootCert(config.authorities().toString());
        } else if (config.tls().compareTo(PostgresConfig.Tls.REQUIRE) > 0) {
            source.setSslfactory(DefaultJavaSSLFactory.class.getName());
        }
        return source;
    }

    private Db open() throws SQLException {
        return new Db(source().getConnection(), Dialect.POSTGRESQL);
    }

    /** The first two characters of SQLSTATE. */
    private static String kind(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.length() < 2 ? "XX" : state.substring(0, 2);
    }

    @Override
    public String toString() {
        return half + " in " + config;
    }
}
