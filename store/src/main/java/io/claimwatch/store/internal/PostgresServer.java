package io.claimwatch.store.internal;

import io.claimwatch.contract.SegmentLog.Refused;
import io.claimwatch.store.PostgresConfig;
import io.claimwatch.store.StoreConfig;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;

/** A PostgreSQL database that several processes may use at once. */
final class PostgresServer {
    /** Of the advisory lock: an arbitrary number, the same in all processes. */
    private static final long MIGRATING = 0x636c61696d77L;

    private PostgresServer() {}

    static Opened open(StoreConfig config) throws SQLException {
        PostgresConfig server = config.server();
        PostgresDatabase reviewing = new PostgresDatabase(server, "review");
        PostgresDatabase logging = new PostgresDatabase(server, "log");
        migrate(reviewing);
        Readers readers = new Readers(reviewing, server.connections());
        List<AutoCloseable> opened = new ArrayList<>(List.of(readers));
        try {
            Notices notices = new Notices();
            Db db = reviewing.openForWriting();
            ReviewData review = new ReviewData(config, reviewing, db, readers, new NoticeHooks(notices));
            opened.add(0, review);
            LogData log = log(config, logging, readers, notices);
            opened.add(0, log);
            Hints hints = new Hints();
            PostgresEars ears = new PostgresEars(reviewing.source(), notices, new Echo(hints, log.head(), readers));
            return new Opened(review, log, hints, List.of(ears.start()));
        } catch (SQLException | RuntimeException e) {
            Quietly.closeAll(opened.toArray(AutoCloseable[]::new));
            throw e;
        }
    }

    /**
     * One process at a time: Flyway locks its table of scripts, but two may come before there is one, and the second then
     * finds it half made. The lock is the session's and ends with it, however that ends.
     */
    private static void migrate(PostgresDatabase database) throws SQLException {
        try (Db alone = database.openForReading()) {
            alone.execute("SELECT pg_advisory_lock(" + MIGRATING + ")");
            Migration.run(database.source(), "review", "common", "postgresql");
            Migration.run(database.source(), "segments", "postgresql");
        } catch (FlywayException e) {
            throw new SQLException("its tables cannot be brought to this version: " + e.getMessage(), e);
        }
    }

    private static LogData log(StoreConfig config, PostgresDatabase database, Readers readers, Notices notices)
            throws SQLException {
        LogHead head = new LogHead(readers.read(BulkAppender::end));
        BulkAppender appender = new BulkAppender(head, notices, config.clock());
        Transactions transactions = new Transactions(database, database.openForWriting(), appender);
        Writer writer = new Writer("log", transactions, config.maxQueuedEvents(), config.maxQueuedBytes()).start();
        return new LogData(
                new SqlSegmentLog(writer, readers, appender, new PartitionReader(), head),
                head,
                writer,
                readers,
                transactions,
                new PartitionExpiry(writer, readers, appender, head),
                new PartitionErasure(writer, appender, head, notices));
    }

    /** What was noticed inside a transaction goes out with it. */
    private record NoticeHooks(Notices notices) implements Transactions.Hooks {
        @Override
        public void committing(Db db) throws SQLException {
            for (Db.Notice notice : db.takeNotices()) {
                notices.send(db, notice.topic(), notice.detail());
            }
        }
    }

    /** Follows the log itself and hands the rest on. */
    private record Echo(Hints hints, LogHead head, Readers readers) implements PostgresEars.Heard {
        @Override
        public void notice(String topic, String detail) {
            switch (topic) {
                case Notices.LOG -> head.risen(Long.parseLong(detail));
                case Notices.ERASED -> head.tail.forget();
                default -> hints.tell(topic, detail);
            }
        }

        @Override
        public void listening() {
            try {
                head.risen(readers.read(BulkAppender::end));
                head.tail.forget();
            } catch (Refused e) {
                throw new IllegalStateException("the log's end is not known", e);
            }
            hints.anything();
        }
    }
}
