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

    /** So many pages are moved in an instant, with the writer kept out. */
    private static final long FEW = 500;

    private static final int MOST_AGAIN = 4;

    /** A log of so many pages (16 MiB) begins anew. */
    private static final long LARGE = 4_000;

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
                of(database, db);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.warn("No checkpoints beside the writer of {}; it makes them itself", database, e);
        }
    }

    /** One of them. What fails is tried again: the log keeps everything until then. */
    static void of(Database database, Db db) {
        try {
            Progress progress = Progress.of(db, "PASSIVE");
            for (int again = 0; again < MOST_AGAIN && progress.left() > FEW; again++) {
                progress = Progress.of(db, "PASSIVE");
            }
            if (progress.log() >= LARGE) {
                Progress.of(db, "RESTART");
            }
        } catch (SQLException e) {
            LOG.debug("A checkpoint of {} failed: {}", database, e.getMessage());
        }
    }

    /** Pages in the log, and of those the ones that are in the file. */
    private record Progress(long log, long moved) {
        static Progress of(Db db, String kind) throws SQLException {
            return db.one("PRAGMA wal_checkpoint(" + kind + ")", row -> new Progress(row.getLong(2), row.getLong(3)))
                    .orElse(new Progress(0, 0));
        }

        long left() {
            return log - moved;
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
