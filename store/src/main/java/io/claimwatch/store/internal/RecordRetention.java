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
    record Deleted(long cases, long flags, long decisions, long corrections, long auditRows) {
        static final Deleted NOTHING = new Deleted(0, 0, 0, 0, 0);

        Deleted plus(Deleted other) {
            return new Deleted(
                    cases + other.cases,
                    flags + other.flags,
                    decisions + other.decisions,
                    corrections + other.corrections,
                    auditRows + other.auditRows);
        }
    }

    /** Each counted from the end of the session; the audit from when a row was written. */
    CompletableFuture<Deleted> expire(long casesBefore, long correctionsBefore, long auditBefore) {
        CompletableFuture<Deleted> deleted = CompletableFuture.completedFuture(Deleted.NOTHING);
        for (Session session : sessions("", casesBefore)) {
            deleted = deleted.thenCompose(sum -> data.writer.submit(db -> sum.plus(delete(db, session))));
        }
        if (correctionsBefore > casesBefore) {
            String corrected = " WHERE id IN (SELECT case_id FROM corrections)";
            for (Session session : sessions(corrected, correctionsBefore)) {
                deleted = deleted.thenCompose(sum -> data.writer.submit(db -> sum.plus(takenBack(db, session))));
            }
        }
        return deleted.thenCompose(sum -> data.writer.submit(db -> sum.plus(audit(db, auditBefore))));
    }

    /** Those that ended before then. */
    private List<Session> sessions(String where, long before) {
        List<Session> sessions = data.readers.read(db -> db.list(
                "SELECT tenant, room, session, MAX(last_spoken) FROM cases" + where
                        + " GROUP BY tenant, room, session HAVING MAX(last_spoken) < ?",
                row -> new Session(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)),
                before));
        return sessions.stream()
                .filter(session -> log.read(db -> endOf(db, session)) < before)
                .toList();
    }

    /** When the session ended, or was last heard of; its last flag where the log has forgotten it. */
    private static long endOf(Db db, Session session) throws SQLException {
        return LogRooms.one(db, session.tenant(), session.room(), session.session()).stream()
                .mapToLong(known -> known.endedAt() == null ? known.lastAt() : known.endedAt())
                .findFirst()
                .orElse(session.lastSpoken());
    }

    private static Deleted delete(Db db, Session session) throws SQLException {
        return new Records(session.tenant(), session.room(), session.session()).delete(db);
    }

    private static Deleted takenBack(Db db, Session session) throws SQLException {
        return new Records(session.tenant(), session.room(), session.session()).deleteCorrections(db);
    }

    /** The one deletion the audit allows: its oldest rows, leaving what the first kept row follows. */
    private Deleted audit(Db db, long before) throws SQLException {
        Audit.Link last = db.one(
                        "SELECT number, hash FROM audit WHERE number = (SELECT MIN(number) - 1 FROM audit WHERE at >= ?)",
                        row -> new Audit.Link(row.getLong(1), row.getString(2)),
                        before)
                .orElse(null);
        if (last == null) {
            return Deleted.NOTHING;
        }
        data.audit.add(db, "retention", "audit.expire", Long.toString(last.number()), Map.of("lastHash", last.hash()));
        db.dialect().unlockAudit(db);
        long rows = db.update("DELETE FROM audit WHERE number <= ?", last.number());
        db.update("UPDATE audit_start SET number = ?, hash = ?", last.number(), last.hash());
        db.dialect().lockAudit(db);
        return new Deleted(0, 0, 0, 0, rows);
    }

    private record Session(String tenant, String room, String session, long lastSpoken) {}
}
