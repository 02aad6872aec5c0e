package io.claimwatch.store.internal;

import io.claimwatch.store.StoreConfig;
import java.sql.SQLException;

/** {@code segments.db}, opened: its writer, its readers, and the log on top. */
final class LogData implements AutoCloseable {
    private static final int TAIL_EVENTS = 65_536;
    private static final long TAIL_BYTES = 64L << 20;

    final SqlSegmentLog log;
    final Tail tail;
    final Writer writer;
    final Readers readers;
    final LaneBook lanes = new LaneBook();
    final ChainAppender appender;
    final Transactions transactions;

    /** @param atLeast a position that a consumer has seen: no new event may get it or one before it */
    LogData(StoreConfig config, long atLeast) throws SQLException {
        Database database = new SqliteDatabase(config.directory().resolve("segments.db"));
        Db db = database.openForWriting();
        Schema.migrate(db, "segments", "sqlite/V1__log.sql");
        long end = Math.max(atLeast, db.number("SELECT value FROM meta WHERE name = 'end'"));
        tail = new Tail(TAIL_EVENTS, TAIL_BYTES, end);
        AppendListeners listeners = new AppendListeners();
        appender = new ChainAppender(lanes, tail, listeners, end);
        transactions = new Transactions(database, db, appender);
        writer = new Writer("log", transactions, config.maxQueuedEvents(), config.maxQueuedBytes()).start();
        readers = new Readers(database, Readers.LOCAL);
        log = new SqlSegmentLog(writer, readers, appender, lanes, tail, listeners);
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
