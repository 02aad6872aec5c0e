package io.claimwatch.store.internal;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what a SQLite file's write-ahead log holds into the file, beside the writer: a checkpoint by the writer itself is
 * its longest pause, hundreds of milliseconds where the file has grown. The bulk goes without keeping anybody out; only for
 * what was written meanwhile does the writer wait, so that the log can begin anew. See "Checkpointing" in SQLite's
 * <a href="https://www.sqlite.org/wal.html">Write-Ahead Logging</a>.
 */
final class Checkpoints implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    /** At the highest rate seen, the log grows by some thirty megabytes in a second. */
    private static final long EVERY_MILLIS = 2_000;

    private final Database database;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    Checkpoints(Database database) {
        this.database = database;
        thread = new Thread(this::run, "claimwatch-checkpoint");
        thread.setDaemon(true);
    }

    Checkpoints start() {
        thread.start();
        return this;
    }

    private void run() {
        try (Db db = database.openForWriting()) {
            db.execute("PRAGMA busy_timeout=100");
            while (!closing.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                checkpoint(db);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.warn("No checkpoints beside the writer of {}; it makes them itself", database, e);
        }
    }

    /** What fails is tried again: the log keeps everything until then. */
    private void checkpoint(Db db) {
        try {
            db.execute("PRAGMA wal_checkpoint(PASSIVE)");
            db.execute("PRAGMA wal_checkpoint(RESTART)");
        } catch (SQLException e) {
            LOG.debug("A checkpoint of {} failed: {}", database, e.getMessage());
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
