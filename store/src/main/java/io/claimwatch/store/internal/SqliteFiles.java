package io.claimwatch.store.internal;

import io.claimwatch.store.StoreConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;

/** Two SQLite files in a directory: the log writes all the time, and a file has one writer. */
final class SqliteFiles {
    private SqliteFiles() {}

    static Opened open(StoreConfig config) throws IOException, SQLException {
        Files.createDirectories(config.directory());
        DirectoryLock lock = DirectoryLock.take(config.directory());
        Database reviewFile = new SqliteDatabase(config.directory().resolve("review.db"), config.maxFileBytes());
        Database logFile = new SqliteDatabase(config.directory().resolve("segments.db"), config.maxFileBytes());
        ReviewData review = null;
        try {
            review = review(config, reviewFile);
            LogData log = log(config, logFile, review);
            Checkpoints ofReview = new Checkpoints(reviewFile).start();
            Checkpoints ofLog = new Checkpoints(logFile).start();
            return new Opened(review, log, new Hints(), List.of(ofReview, ofLog, lock));
        } catch (SQLException | RuntimeException e) {
            Quietly.closeAll(review, lock);
            throw e;
        }
    }

    /** Scripts in {@code common} serve every database; their versions are counted together with the other folders'. */
    private static ReviewData review(StoreConfig config, Database database) throws SQLException {
        Db db = database.openForWriting();
        Schema.migrate(db, "review", "common/V1__review.sql", "sqlite/V2__audit_guard.sql", "common/V3__callbacks.sql");
        return new ReviewData(config, database, db, new Readers(database, Readers.LOCAL), Transactions.Hooks.NONE);
    }

    private static LogData log(StoreConfig config, Database database, ReviewData review) throws SQLException {
        Db db = database.openForWriting();
        Schema.migrate(db, "segments", "sqlite/V1__log.sql", "sqlite/V2__jumps.sql");
        LaneRecovery.run(db);
        // A position that a consumer has seen is not given again, even when the file was lost.
        long end = Math.max(review.furthestConsumer, db.number("SELECT value FROM meta WHERE name = 'end'"));
        LogHead head = new LogHead(end);
        LaneBook lanes = new LaneBook();
        ChainAppender appender = new ChainAppender(lanes, head);
        Transactions transactions = new Transactions(database, db, appender);
        Writer writer = new Writer("log", transactions, config.maxQueuedEvents(), config.maxQueuedBytes()).start();
        Readers readers = new Readers(database, Readers.LOCAL);
        return new LogData(
                new SqlSegmentLog(writer, readers, appender, new ChainReader(lanes), head),
                head,
                writer,
                readers,
                transactions,
                new ChainExpiry(writer, readers, lanes, head, review.readers),
                new ChainErasure(writer, readers, lanes, head));
    }
}
