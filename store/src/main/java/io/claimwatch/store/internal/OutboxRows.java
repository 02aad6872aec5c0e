package io.claimwatch.store.internal;

import io.claimwatch.store.Outbox.Delivery;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What happens to rows of the outbox; keeps each case's first waiting row marked and the waiting counted. */
final class OutboxRows {
    static final String DELIVERIES =
            "SELECT n, subscription, tenant, event_id, type, subject, at, data, attempts, since, claimed_until FROM outbox ";

    private OutboxRows() {}

    static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getString(8),
                row.getInt(9),
                row.getLong(10),
                row.getLong(11));
    }

    /** Takes a row out for good, waiting or given up; false when it was not there. */
    static boolean remove(Db db, String subscription, String caseId, long n) throws SQLException {
        boolean waited = db.update("DELETE FROM outbox WHERE n = ? AND dead_at IS NULL", n) > 0;
        if (!waited) {
            return db.update("DELETE FROM outbox WHERE n = ?", n) > 0;
        }
        waits(db, subscription, -1);
        promote(db, subscription, caseId);
        return true;
    }

    /** Gives a waiting row up; false when it did not wait. */
    static boolean bury(Db db, String subscription, String caseId, long n, String why, long now) throws SQLException {
        boolean waited = db.update(
                        "UPDATE outbox SET dead_at = ?, head = 0, claimed_until = 0, failure = ? WHERE n = ?"
                                + " AND dead_at IS NULL",
                        now,
                        why,
                        n)
                > 0;
        if (waited) {
            waits(db, subscription, -1);
            promote(db, subscription, caseId);
        }
        return waited;
    }

    /** A row that was given up waits again, before all others of its case. */
    static void raise(Db db, String subscription, String caseId, long n, long now) throws SQLException {
        db.update("UPDATE outbox SET head = 0 WHERE subscription = ? AND case_id = ?", subscription, caseId);
        db.update(
                "UPDATE outbox SET dead_at = NULL, attempts = 0, since = ?, due_at = ?, claimed_until = 0 WHERE n = ?",
                now,
                now,
                n);
        waits(db, subscription, 1);
        promote(db, subscription, caseId);
    }

    static void promote(Db db, String subscription, String caseId) throws SQLException {
        db.update(
                "UPDATE outbox SET head = 1 WHERE n = (SELECT MIN(n) FROM outbox WHERE subscription = ?"
                        + " AND case_id = ? AND dead_at IS NULL)",
                subscription,
                caseId);
    }

    static String caseOf(Db db, long n) throws SQLException {
        return db.one("SELECT case_id FROM outbox WHERE n = ?", row -> row.getString(1), n)
                .orElse(null);
    }

    private static void waits(Db db, String subscription, int more) throws SQLException {
        db.update("UPDATE callback_subscriptions SET waiting = waiting + ? WHERE id = ?", more, subscription);
    }
}
