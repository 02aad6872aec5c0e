package io.claimwatch.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.JDBC;

/** One SQLite file: opens connections the way we need them. The only class that knows the database's make. */
final class Database {
    private static final int FULL = 13;

    private final Path file;

    Database(Path file) {
        this.file = file;
    }

    /** For the one writer: a commit is on the disk when it returns. */
    Db openForWriting() throws SQLException {
        Db db = open();
        db.execute("PRAGMA synchronous=FULL");
        // Checkpoints by the writer are its longest pauses; 16 MiB at a time keeps them rare and short.
        db.execute("PRAGMA wal_autocheckpoint=4000");
        db.execute("PRAGMA journal_size_limit=67108864");
        db.execute("PRAGMA cache_size=-65536");
        return db;
    }

    Db openForReading() throws SQLException {
        Db db = open();
        db.execute("PRAGMA query_only=ON");
        return db;
    }

    /** True when space is all that is missing, and the connection is as good as before. */
    static boolean full(SQLException e) {
        return (e.getErrorCode() & 0xff) == FULL;
    }

    private Db open() throws SQLException {
        Connection connection = JDBC.createConnection("jdbc:sqlite:" + file, new java.util.Properties());
        Db db = new Db(connection);
        db.execute("PRAGMA busy_timeout=5000");
        db.execute("PRAGMA journal_mode=WAL");
        db.execute("PRAGMA foreign_keys=OFF");
        return db;
    }

    @Override
    public String toString() {
        return String.valueOf(file.getFileName());
    }
}
