package io.claimwatch.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/** One SQLite file. A process has it alone: see {@link DirectoryLock}. */
final class SqliteDatabase implements Database {
    private static final int FULL = 13;

    private final Path file;
    private final long maxBytes;

    /** @param maxBytes how large the file may grow; 0 for as large as the disk allows */
    SqliteDatabase(Path file, long maxBytes) {
        this.file = file;
        this.maxBytes = maxBytes;
    }

    @Override
    public Db openForWriting() throws SQLException {
        Db db = open();
        db.execute("PRAGMA synchronous=FULL");
        // Checkpoints are made beside the writer, see Checkpoints; by itself it makes one where those do not get
        // through.
        db.execute("PRAGMA wal_autocheckpoint=32000");
        db.execute("PRAGMA journal_size_limit=67108864");
        db.execute("PRAGMA cache_size=-65536");
        // Of each page that a write changes SQLite keeps what was there, to undo that write alone; by default in a
        // file.
        db.execute("PRAGMA temp_store=MEMORY");
        if (maxBytes > 0) {
            db.execute("PRAGMA max_page_count=" + maxBytes / db.number("PRAGMA page_size"));
            db.forgetStatements();
        }
        return db;
    }

    @Override
    public Db openForReading() throws SQLException {
        Db db = open();
        db.execute("PRAGMA query_only=ON");
        return db;
    }

    @Override
    public void begin(Db db) throws SQLException {
        db.execute("BEGIN IMMEDIATE");
    }

    /** Space is all that is missing. */
    @Override
    public boolean usable(SQLException e) {
        return (e.getErrorCode() & 0xff) == FULL;
    }

    /** A statement that fails here is a mistake of ours or the disk's, so nothing of its transaction is kept. */
    @Override
    public boolean onlyThis(SQLException e) {
        return false;
    }

    private Db open() throws SQLException {
        Connection connection = JDBC.createConnection("jdbc:sqlite:" + file, settings());
        Db db = new Db(connection, Dialect.SQLITE);
        db.execute("PRAGMA busy_timeout=5000");
        db.execute("PRAGMA journal_mode=WAL");
        db.execute("PRAGMA foreign_keys=OFF");
        return db;
    }

    /** Without the search of each statement's text for an INSERT, after which the driver would ask for the row's id. */
    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty(SQLiteConfig.Pragma.JDBC_GET_GENERATED_KEYS.pragmaName, "false");
        return settings;
    }

    @Override
    public String toString() {
        return String.valueOf(file.getFileName());
    }
}
