package io.claimwatch.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One real PostgreSQL server for all tests of a run; each test gets a database of its own, tables included. */
public final class TestPostgres {
    private static final String TEMPLATE = "claimwatch_template";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres server;

    private TestPostgres() {}

    /** An empty store's database. */
    public static synchronized PostgresConfig fresh() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().start();
                run("CREATE DATABASE " + TEMPLATE);
                Store.open(StoreConfig.of(Path.of(""), java.time.InstantSource.system())
                                .on(at(server, TEMPLATE)))
                        .close();
            }
            String name = "t" + COUNT.incrementAndGet();
            run("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
            return at(server, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database without tables. */
    public static synchronized PostgresConfig empty() throws SQLException {
        fresh();
        String name = "t" + COUNT.incrementAndGet();
        run("CREATE DATABASE " + name);
        return at(server, name);
    }

    public static PostgresConfig at(EmbeddedPostgres where, String database) {
        return new PostgresConfig(
                "localhost", where.getPort(), database, "postgres", "", 4, PostgresConfig.Tls.DISABLE, null);
    }

    /** All rows of a query with one column, a line each. */
    public static String text(PostgresConfig database, String sql) throws SQLException {
        DataSource source = server.getDatabase("postgres", database.database());
        StringJoiner lines = new StringJoiner("\n");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines.toString();
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
