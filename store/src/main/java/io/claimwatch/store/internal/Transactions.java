package io.claimwatch.store.internal;

import io.claimwatch.contract.SegmentLog.Refused;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs groups of writes, one transaction each, on the writer's thread. A write that is refused by the rules is undone
 * alone; when the storage fails, the whole group is undone and refused, and the next group tries anew.
 */
final class Transactions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final Database database;
    private final Hooks hooks;
    private final AtomicLong commits = new AtomicLong();
    private final AtomicLong nanos = new AtomicLong();
    private Db db;
    private volatile boolean failing;
    private volatile long failedAt;

    /** What must happen with a transaction's end, before anybody is told. */
    interface Hooks {
        /** Nothing to do. */
        Hooks NONE = new Hooks() {};

        /** Something may still be written that no write asks for; a transaction without any does it. */
        default boolean behind() {
            return false;
        }

        /** Last statements of the transaction. */
        default void committing(Db db) throws SQLException {}

        default void committed() {}

        default void rolledBack() {}
    }

    Transactions(Database database, Db db, Hooks hooks) {
        this.database = database;
        this.db = db;
        this.hooks = hooks;
    }

    long commits() {
        return commits.get();
    }

    long nanos() {
        return nanos.get();
    }

    /** How long ago a write failed, in nanoseconds; -1 when the last one worked. */
    long sinceFailure() {
        return failing ? System.nanoTime() - failedAt : -1;
    }

    /** When nothing waits to be written: what was put off is caught up with. */
    void idle() {
        if (hooks.behind() && !failing) {
            run(List.of());
        }
    }

    void run(List<Pending<?>> group) {
        long begun = System.nanoTime();
        try {
            begin();
            for (Pending<?> pending : group) {
                runOne(pending);
            }
            hooks.committing(db);
            db.execute("COMMIT");
            db.transactionOver();
            hooks.committed();
            recovered();
        } catch (SQLException | RuntimeException e) {
            rollBack(group, e);
        }
        commits.incrementAndGet();
        nanos.addAndGet(System.nanoTime() - begun);
    }

    /** A connection that broke while nothing was written is not worth a refusal: it is opened anew. */
    private void begin() throws SQLException {
        if (db != null) {
            try {
                database.begin(db);
                return;
            } catch (SQLException e) {
                LOG.debug("The connection to {} is opened anew: {}", database, e.getMessage());
                Quietly.close(db, LOG);
                db = null;
            }
        }
        db = database.openForWriting();
        database.begin(db);
    }

    private void runOne(Pending<?> pending) throws SQLException {
        db.mark();
        try {
            pending.run(db);
        } catch (RuntimeException e) {
            db.undoToMark();
            pending.fail(e);
        } catch (SQLException e) {
            if (!database.onlyThis(e)) {
                throw e;
            }
            db.undoToMark();
            pending.fail(new IllegalStateException("This cannot be stored: " + e.getMessage(), e));
        }
        db.dropMark();
    }

    private void rollBack(List<Pending<?>> group, Exception cause) {
        hooks.rolledBack();
        for (Pending<?> pending : group) {
            if (!pending.failed()) {
                pending.fail(new Refused("Nothing can be stored now: " + cause.getMessage(), false, cause));
            }
        }
        failedAt = System.nanoTime();
        if (!failing) {
            LOG.error("Cannot write {}; refusing writes until it works again", database, cause);
            failing = true;
        }
        try {
            if (db != null) {
                db.transactionOver();
                db.forgetStatements();
                db.execute("ROLLBACK");
            }
        } catch (SQLException e) {
            // SQLite has undone it by itself for a full disk and some I/O errors.
            LOG.debug("Nothing to roll back in {}: {}", database, e.getMessage());
        }
        if (db != null && !(cause instanceof SQLException failure && database.usable(failure))) {
            Quietly.close(db, LOG);
            db = null;
        }
    }

    private void recovered() {
        if (failing) {
            LOG.info("Writing {} works again", database);
            failing = false;
        }
    }

    @Override
    public void close() {
        if (db != null) {
            Quietly.close(db, LOG);
        }
    }
}
