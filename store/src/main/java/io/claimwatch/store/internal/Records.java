package io.claimwatch.store.internal;

import io.claimwatch.store.internal.RecordRetention.Deleted;
import java.sql.SQLException;

/** The cases of a session, or of a whole room, with all that belongs to them. */
final class Records {
    private final String where;
    private final Object[] key;

    /** @param session null for all of the room */
    Records(String tenant, String room, String session) {
        this.where = "tenant = ? AND room = ?" + (session == null ? "" : " AND session = ?");
        this.key = session == null ? new Object[] {tenant, room} : new Object[] {tenant, room, session};
    }

    Deleted delete(Db db) throws SQLException {
        String cases = "(SELECT id FROM cases WHERE " + where + ")";
        db.update(
                "DELETE FROM decision_events WHERE decision_id IN (SELECT id FROM decisions WHERE case_id IN " + cases
                        + ")",
                key);
        long decisions = db.update("DELETE FROM decisions WHERE case_id IN " + cases, key);
        tellNobody(db, cases);
        db.update("DELETE FROM notes WHERE case_id IN " + cases, key);
        long corrections = db.update("DELETE FROM corrections WHERE case_id IN " + cases, key);
        long flags = db.update("DELETE FROM flags WHERE " + where, key);
        long rows = db.update("DELETE FROM cases WHERE " + where, key);
        return new Deleted(rows, flags, decisions, corrections, 0);
    }

    /** What was still to be sent tells of what is no more. */
    private void tellNobody(Db db, String cases) throws SQLException {
        Object[] twice = new Object[key.length + 2];
        System.arraycopy(key, 0, twice, 0, 2);
        System.arraycopy(key, 0, twice, 2, key.length);
        if (db.update("DELETE FROM outbox WHERE tenant = ? AND room = ? AND case_id IN " + cases, twice) > 0) {
            db.update("UPDATE callback_subscriptions SET waiting = (SELECT COUNT(*) FROM outbox o"
                    + " WHERE o.subscription = callback_subscriptions.id AND o.dead_at IS NULL)");
        }
    }

    Deleted deleteCorrections(Db db) throws SQLException {
        String cases = "(SELECT id FROM cases WHERE " + where + ")";
        db.update("UPDATE cases SET corrected_at = NULL WHERE " + where, key);
        return new Deleted(0, 0, 0, db.update("DELETE FROM corrections WHERE case_id IN " + cases, key), 0);
    }
}
