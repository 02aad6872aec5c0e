package io.claimwatch.store.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Deletes cases with all that belongs to them, and the oldest audit rows. */
final class RecordRetention {
    private final ReviewData data;
    private final Readers log;

    RecordRetention(ReviewData data, Readers log) {
        this.data = data;
        this.log = log;
    }

    /** What was deleted. */
    record Deleted(long cases, long flags, long decisions, long auditRows) {
        Deleted plus(Deleted other) {
            return new Deleted(
                    cases + other.cases, flags + other.flags, decisions + other.decisions, auditRows + other.auditRows);
        }
    }

    CompletableFuture<Deleted> expire(long before) {
        List<Session> sessions = data.readers.read(db -> db.list(
                "SELECT tenant, room, session, MAX(last_spoken) FROM cases GROUP BY tenant, room, session"
                        + " HAVING MAX(last_spoken) < ?",
                row -> new Session(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)),
                before));
        CompletableFuture<Deleted> deleted = CompletableFuture.completedFuture(new Deleted(0, 0, 0, 0));
        for (Session session : sessions) {
            if (log.read(db -> endOf(db, session)) < before) {
                deleted = deleted.thenCompose(sum -> data.writer.submit(db -> sum.plus(delete(db, session))));
            }
        }
        return deleted.thenCompose(sum -> data.writer.submit(db -> sum.plus(audit(db, before))));
    }

    /** When the session ended, or was last heard of; its last flag where the log has forgotten it. */
    private static long endOf(Db db, Session session) throws SQLException {
        return LogRooms.one(db, session.tenant(), session.room(), session.session()).stream()
                .mapToLong(known -> known.endedAt() == null ? known.lastAt() : known.endedAt())
                .findFirst()
                .orElse(session.lastSpoken());
    }

    private static Deleted delete(Db db, Session session) throws SQLException {
        String cases = "(SELECT id FROM cases WHERE tenant = ? AND room = ? AND session = ?)";
        Object[] key = {session.tenant(), session.room(), session.session()};
        db.update(
                "DELETE FROM decision_events WHERE decision_id IN (SELECT id FROM decisions WHERE case_id IN " + cases
                        + ")",
                key);
        long decisions = db.update("DELETE FROM decisions WHERE case_id IN " + cases, key);
        db.update("DELETE FROM notes WHERE case_id IN " + cases, key);
        db.update("DELETE FROM corrections WHERE case_id IN " + cases, key);
        long flags = db.update("DELETE FROM flags WHERE tenant = ? AND room = ? AND session = ?", key);
        long rows = db.update("DELETE FROM cases WHERE tenant = ? AND room = ? AND session = ?", key);
        return new Deleted(rows, flags, decisions, 0);
    }

    /** The one deletion the audit allows: its oldest rows, leaving what the first kept row follows. */
    private Deleted audit(Db db, long before) throws SQLException {
        Audit.Link last = db.one(
                        "SELECT number, hash FROM audit WHERE number = (SELECT MIN(number) - 1 FROM audit WHERE at >= ?)",
                        row -> new Audit.Link(row.getLong(1), row.getString(2)),
                        before)
                .orElse(null);
        if (last == null) {
            return new Deleted(0, 0, 0, 0);
        }
        data.audit.add(db, "retention", "audit.expire", Long.toString(last.number()), Map.of("lastHash", last.hash()));
        db.dialect().unlockAudit(db);
        long rows = db.update("DELETE FROM audit WHERE number <= ?", last.number());
        db.update("UPDATE audit_start SET number = ?, hash = ?", last.number(), last.hash());
        db.dialect().lockAudit(db);
        return new Deleted(0, 0, 0, rows);
    }

    private record Session(String tenant, String room, String session, long lastSpoken) {}
}
