package io.claimwatch.store.internal;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few read connections of one file; who comes when all are busy waits. Guarded by its permits and its monitor. */
final class Readers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
    private static final int CONNECTIONS = 4;

    private final Database database;
    private final Semaphore permits = new Semaphore(CONNECTIONS, true);
    private final Deque<Db> idle = new ArrayDeque<>();
    private boolean closed;

    Readers(Database database) {
        this.database = database;
    }

    /** Blocks. A failed read is a fault of the disk or ours, so it is thrown on, unchecked. */
    <T> T read(Db.Work<T> work) {
        permits.acquireUninterruptibly();
        Db db = null;
        try {
            db = take();
            T answer = work.run(db);
            giveBack(db);
            return answer;
        } catch (SQLException e) {
            drop(db);
            throw new IllegalStateException("cannot read " + database, e);
        } catch (RuntimeException e) {
            if (db != null) {
                giveBack(db);
            }
            throw e;
        } finally {
            permits.release();
        }
    }

    private synchronized Db take() throws SQLException {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
        Db known = idle.poll();
        return known == null ? database.openForReading() : known;
    }

    private synchronized void giveBack(Db db) {
        idle.push(db);
    }

    private static void drop(Db db) {
        if (db != null) {
            Quietly.close(db, LOG);
        }
    }

    /** Waits for the reads that run; later ones fail. */
    @Override
    public void close() {
        permits.acquireUninterruptibly(CONNECTIONS);
        synchronized (this) {
            closed = true;
            idle.forEach(db -> Quietly.close(db, LOG));
            idle.clear();
        }
        permits.release(CONNECTIONS);
    }
}
