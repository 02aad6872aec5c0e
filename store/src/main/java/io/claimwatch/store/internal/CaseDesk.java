package io.claimwatch.store.internal;

import io.claimwatch.contract.Decision;
import io.claimwatch.contract.Measure;
import io.claimwatch.contract.Problem;
import io.claimwatch.store.CaseDetail;
import io.claimwatch.store.CaseStatus;
import io.claimwatch.store.CaseSummary;
import io.claimwatch.store.Lease;
import io.claimwatch.store.ReviewStore;
import io.claimwatch.store.Ruling;
import io.claimwatch.store.StoreRefusal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What people do to cases: hold, hand over, decide, take back, note. Runs inside transactions on the writer thread. */
final class CaseDesk {
    private static final int MAX_TEXT = 2000;

    private final Audit audit;

    CaseDesk(Audit audit) {
        this.audit = audit;
    }

    Lease lease(Db db, String caseId, String by, long now) throws SQLException {
        CaseSummary row = CaseRows.get(db, caseId, now);
        mustBeFree(row, by);
        Lease lease = hold(db, caseId, by, now);
        if (row.lease() == null) {
            audit.add(db, by, "case.lease", caseId, Map.of());
            changed(db, "leased", caseId, by);
        }
        return lease;
    }

    Lease handOver(Db db, String caseId, String by, String to, long now) throws SQLException {
        mustBeFree(CaseRows.get(db, caseId, now), by);
        if (db.number("SELECT COUNT(*) FROM people WHERE login = ? AND disabled = 0", to) == 0) {
            throw Limits.missing("person");
        }
        audit.add(db, by, "case.hand-over", caseId, Map.of("to", to));
        changed(db, "handed-over", caseId, by);
        return hold(db, caseId, to, now);
    }

    Void release(Db db, String caseId, String by) throws SQLException {
        if (db.update("UPDATE cases SET lease_by = NULL WHERE id = ? AND lease_by = ?", caseId, by) > 0) {
            audit.add(db, by, "case.release", caseId, Map.of());
            changed(db, "released", caseId, by);
        }
        return null;
    }

    Decision decide(Db db, Ruling ruling, long now) throws SQLException {
        check(ruling, now);
        CaseSummary row = CaseRows.get(db, ruling.caseId(), now);
        mustBeFree(row, ruling.by());
        if (row.version() != ruling.version()) {
            throw Limits.conflict("The case has changed since you saw it; look again");
        }
        Decision decision = new Decision(
                UUID.randomUUID().toString(),
                ruling.caseId(),
                ruling.measure(),
                blankToNull(ruling.reason()),
                blankToNull(ruling.note()),
                ruling.by(),
                now,
                effectiveAt(ruling.measure(), now),
                ruling.until(),
                null);
        insert(db, decision);
        boolean escalated = ruling.measure() == Measure.ESCALATE;
        db.update(
                "UPDATE cases SET status = ?, escalated = ?, version = version + 1, lease_by = NULL, flags_since = 0,"
                        + " said_again = 0, decided_at = ?, decided_measure = ? WHERE id = ?",
                (escalated ? CaseStatus.OPEN : CaseStatus.DECIDED).wire(),
                escalated,
                now,
                ruling.measure().wire(),
                ruling.caseId());
        event(db, decision.id());
        new OutboxEvents(db, now).decided(decision, row);
        Map<String, Object> details = new HashMap<>(Map.of("decision", decision.id(), "measure", decision.measure()));
        details.put("reason", decision.reason());
        details.put("until", decision.until());
        audit.add(db, ruling.by(), "case.decide", ruling.caseId(), details);
        return decision;
    }

    Decision takeBack(Db db, String decisionId, String by, long now) throws SQLException {
        Decision decision = decision(db, decisionId);
        if (!decision.by().equals(by)) {
            throw new StoreRefusal(Problem.Code.FORBIDDEN, "Only who decided can take it back");
        }
        boolean latest = db.number(
                        "SELECT COUNT(*) FROM decisions WHERE case_id = ? AND taken_back_at IS NULL AND at > ?",
                        decision.caseId(),
                        decision.at())
                == 0;
        boolean inTime = decision.measure() == Measure.ASK_CORRECTION
                || now < decision.at() + ReviewStore.SECOND_THOUGHTS.toMillis();
        if (decision.takenBackAt() != null || !latest || !inTime) {
            throw Limits.conflict("It is too late to take this back, or it was taken back already");
        }
        db.update("UPDATE decisions SET taken_back_at = ? WHERE id = ?", now, decisionId);
        reopen(db, decision.caseId());
        event(db, decisionId);
        audit.add(db, by, "case.take-back", decision.caseId(), Map.of("decision", decisionId));
        Decision ended = decision(db, decisionId);
        new OutboxEvents(db, now).takenBack(ended, CaseRows.get(db, decision.caseId(), now));
        return ended;
    }

    CaseDetail.Note note(Db db, String caseId, String by, String text, long now) throws SQLException {
        CaseRows.get(db, caseId, now);
        if (text == null || text.isBlank() || text.length() > MAX_TEXT) {
            throw Limits.invalid("A note has 1 to " + MAX_TEXT + " characters");
        }
        long id = db.number(
                "INSERT INTO notes (case_id, written_by, at, text) VALUES (?, ?, ?, ?) RETURNING id",
                caseId,
                by,
                now,
                text);
        audit.add(db, by, "case.note", caseId, Map.of("note", id));
        changed(db, "noted", caseId, by);
        return new CaseDetail.Note(id, caseId, by, now, text);
    }

    /** Open again, as it was before: what the decision before it was, and how often it was said since. */
    private static void reopen(Db db, String caseId) throws SQLException {
        db.update(
                "UPDATE cases SET status = 'open', version = version + 1, escalated = 0, said_again = 0,"
                        + " flags_since = 0, decided_at = NULL, decided_measure = NULL WHERE id = ?",
                caseId);
        db.update(
                "UPDATE cases SET (decided_at, decided_measure) = (SELECT d.at, d.measure FROM decisions d"
                        + " WHERE d.case_id = cases.id AND d.taken_back_at IS NULL ORDER BY d.at DESC LIMIT 1)"
                        + " WHERE id = ?",
                caseId);
        db.update("UPDATE cases SET escalated = 1 WHERE id = ? AND decided_measure = 'escalate'", caseId);
    }

    private static void mustBeFree(CaseSummary row, String by) {
        if (row.status() == CaseStatus.WITHDRAWN) {
            throw Limits.conflict("The case was withdrawn: the final words did not bear it out");
        }
        if (row.lease() != null && !row.lease().by().equals(by)) {
            throw new StoreRefusal(Problem.Code.CONFLICT, row.lease().by() + " is looking at this case", row.lease());
        }
    }

    private static Lease hold(Db db, String caseId, String by, long now) throws SQLException {
        Lease lease = new Lease(caseId, by, now + ReviewStore.LEASE.toMillis());
        db.update("UPDATE cases SET lease_by = ?, lease_until = ? WHERE id = ?", by, lease.until(), caseId);
        return lease;
    }

    private static void check(Ruling ruling, long now) {
        Measure measure = ruling.measure();
        boolean explained = ruling.reason() != null && !ruling.reason().isBlank();
        if (!explained && (measure == Measure.DISMISS || measure.compareTo(Measure.WARN) > 0)) {
            throw Limits.invalid("This measure needs a reason");
        }
        if (length(ruling.reason()) > MAX_TEXT || length(ruling.note()) > MAX_TEXT) {
            throw Limits.invalid("Reason and note have at most " + MAX_TEXT + " characters");
        }
        boolean termed = measure == Measure.SUSPEND || measure == Measure.BLACKLIST;
        if (termed != (ruling.until() != null) || (termed && ruling.until() <= now)) {
            throw Limits.invalid("To suspend and to blacklist need the end of the term, other measures have none");
        }
    }

    private static long effectiveAt(Measure measure, long now) {
        return measure.compareTo(Measure.ASK_CORRECTION) > 0 ? now + ReviewStore.SECOND_THOUGHTS.toMillis() : now;
    }

    private static void insert(Db db, Decision decision) throws SQLException {
        db.update(
                "INSERT INTO decisions (id, case_id, measure, reason, note, decided_by, at, effective_at, until_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                decision.id(),
                decision.caseId(),
                decision.measure().wire(),
                decision.reason(),
                decision.note(),
                decision.by(),
                decision.at(),
                decision.effectiveAt(),
                decision.until());
    }

    private static void event(Db db, String decisionId) throws SQLException {
        db.update("INSERT INTO decision_events (decision_id) VALUES (?)", decisionId);
        db.notice(Notices.DECISIONS, "");
    }

    private static void changed(Db db, String change, String caseId, String by) {
        db.notice(Notices.CASE, CaseChange.json(change, caseId, by));
    }

    private static Decision decision(Db db, String id) throws SQLException {
        return db.one(CaseRows.DECISIONS + "WHERE d.id = ?", CaseRows::decision, id)
                .orElseThrow(() -> Limits.missing("decision"));
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
