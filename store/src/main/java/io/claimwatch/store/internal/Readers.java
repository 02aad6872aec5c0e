package io.claimwatch.store.internal;

import io.claimwatch.contract.SegmentLog.Refused;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few read connections of one database; who comes when all are busy waits. Guarded by its permits and its monitor. */
final class Readers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
    static final int LOCAL = 4;

    private final Database database;
    private final int connections;
    private final Semaphore permits;
    private final Deque<Db> idle = new ArrayDeque<>();
    private boolean closed;

    Readers(Database database, int connections) {
        this.database = database;
        this.connections = connections;
        this.permits = new Semaphore(connections, true);
    }

    /**
     * Blocks. A read on a connection that broke while it was idle is done again on a new one.
     *
     * @throws Refused when the database cannot be read now
     */
    <T> T read(Db.Work<T> work) {
        permits.acquireUninterruptibly();
        try {
            Db known = idle();
            if (known != null) {
                try {
                    return on(known, work);
                } catch (SQLException e) {
                    LOG.debug("A connection to {} is opened anew: {}", database, e.getMessage());
                }
            }
            return on(database.openForReading(), work);
        } catch (SQLException e) {
            throw new Refused("Nothing can be read now: " + e.getMessage(), false, e);
        } finally {
            permits.release();
        }
    }

    private <T> T on(Db db, Db.Work<T> work) throws SQLException {
        boolean whole = false;
        try {
            T answer = work.run(db);
            whole = true;
            return answer;
        } catch (RuntimeException e) {
            whole = true;
            throw e;
        } finally {
            if (whole) {
                giveBack(db);
            } else {
                Quietly.close(db, LOG);
            }
        }
    }

    /** Null when a connection must be opened. */
    private synchronized Db idle() {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
        return idle.poll();
    }

    private synchronized void giveBack(Db db) {
        idle.push(db);
    }

    /** Waits for the reads that run; later ones fail. */
    @Override
    public void close() {
        permits.acquireUninterruptibly(connections);
        synchronized (this) {
            closed = true;
            idle.forEach(db -> Quietly.close(db, LOG));
            idle.clear();
        }
        permits.release(connections);
    }
}
