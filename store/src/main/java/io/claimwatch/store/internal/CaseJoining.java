package io.claimwatch.store.internal;

import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Measure;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.contract.Severity;
import io.claimwatch.store.CaseStatus;
import io.claimwatch.store.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What a flag does to its case when it joins, and when it is withdrawn. */
final class CaseJoining {
    private static final String OPEN = CaseStatus.OPEN.wire();
    private static final String DECIDED = CaseStatus.DECIDED.wire();
    private static final String WITHDRAWN = CaseStatus.WITHDRAWN.wire();

    private static final String SHADOW = CaseStatus.SHADOW.wire();

    private CaseJoining() {}

    static void join(Db db, Flag flag) throws SQLException {
        Optional<Standing> known = db.one(
                "SELECT status, severity, audience, decided_at, decided_measure FROM cases WHERE id = ?",
                Standing::of,
                flag.caseId());
        if (known.isEmpty()) {
            create(db, flag);
        } else if (!flag.shadowed() || SHADOW.equals(known.get().status())) {
            update(db, flag, known.get());
        }
    }

    private static void create(Db db, Flag flag) throws SQLException {
        Segment words = flag.segment();
        Finding finding = flag.finding();
        SessionStart room = flag.context();
        // Nobody is watching a broadcast that is over; it waits from when it came.
        boolean past = room != null && room.past();
        Integer audience = room == null || past ? null : room.audience();
        long waitingSince = past ? words.receivedAt() : words.startMs();
        db.update(
                "INSERT INTO cases (id, version, status, weight, tenant, room, session, entry, title, category, severity,"
                        + " confidence, normalised, lang, host, operator, audience, product_category, first_spoken,"
                        + " last_spoken, waiting_since, flags, flags_since, said_again, escalated, latest_flag)"
                        + " VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0, 0, 0, ?)",
                flag.caseId(),
                flag.shadowed() ? SHADOW : OPEN,
                Priority.weight(finding.severity(), audience),
                words.tenant(),
                words.room(),
                words.session(),
                finding.entry(),
                finding.title(),
                finding.category().wire(),
                finding.severity().wire(),
                finding.confidence(),
                finding.normalised(),
                words.lang(),
                room == null ? null : room.host(),
                room == null ? null : room.operator(),
                audience,
                flag.product() == null || flag.product().category() == null
                        ? null
                        : flag.product().category().wire(),
                words.startMs(),
                words.startMs(),
                waitingSince,
                flag.id());
    }

    private static void update(Db db, Flag flag, Standing standing) throws SQLException {
        Segment words = flag.segment();
        Severity severity = standing.gravest(flag.finding().severity());
        Integer audience = standing.most(flag.context());
        boolean after = standing.decidedBefore(words.receivedAt());
        // Words said before the decision that were only heard after it are nothing new.
        boolean reopens = DECIDED.equals(standing.status()) && after && !standing.dismissed();
        Dialect say = db.dialect();
        boolean shown = SHADOW.equals(standing.status()) && !flag.shadowed();
        boolean revives = WITHDRAWN.equals(standing.status()) || shown;
        db.update(
                "UPDATE cases SET severity = ?, weight = ?, audience = ?, confidence = "
                        + say.greatest("confidence", "?") + ", first_spoken = " + say.least("first_spoken", "?")
                        + ", last_spoken = " + say.greatest("last_spoken", "?")
                        + ", flags = flags + 1, flags_since = flags_since + ?, latest_flag = ? WHERE id = ?",
                severity.wire(),
                Priority.weight(severity, audience),
                audience,
                flag.finding().confidence(),
                words.startMs(),
                words.startMs(),
                after ? 1 : 0,
                flag.id(),
                flag.caseId());
        if (reopens || revives) {
            db.update(
                    "UPDATE cases SET status = ?, waiting_since = ?, said_again = ?, version = version + 1 WHERE id = ?",
                    OPEN,
                    words.startMs(),
                    reopens,
                    flag.caseId());
        }
    }

    /**
     * A flag that was already marked withdrawn leaves; the case goes with its last one, unless it was decided.
     *
     * @return the case
     */
    static String leave(Db db, String flagId) throws SQLException {
        String caseId = db.one("SELECT case_id FROM flags WHERE id = ?", row -> row.getString(1), flagId)
                .orElseThrow();
        db.update(
                "UPDATE cases SET flags = flags - 1, latest_flag = COALESCE((SELECT f.id FROM flags f"
                        + " WHERE f.case_id = cases.id AND f.withdrawn = 0 ORDER BY f.n DESC LIMIT 1), latest_flag)"
                        + " WHERE id = ?",
                caseId);
        db.update(
                "UPDATE cases SET status = ?, lease_by = NULL, version = version + 1"
                        + " WHERE id = ? AND flags = 0 AND status = ?",
                WITHDRAWN,
                caseId,
                OPEN);
        return caseId;
    }

    /** What of a case matters to a flag that joins it. */
    private record Standing(String status, Severity severity, Integer audience, Long decidedAt, String decidedMeasure) {
        static Standing of(ResultSet row) throws SQLException {
            return new Standing(
                    row.getString("status"),
                    Severity.of(row.getString("severity")),
                    Columns.intOrNull(row, "audience"),
                    Columns.longOrNull(row, "decided_at"),
                    row.getString("decided_measure"));
        }

        Severity gravest(Severity other) {
            return other.compareTo(severity) < 0 ? other : severity;
        }

        Integer most(SessionStart room) {
            Integer now = room == null || room.past() ? null : room.audience();
            if (now == null || audience == null) {
                return now == null ? audience : now;
            }
            return Math.max(now, audience);
        }

        boolean decidedBefore(long at) {
            return decidedAt != null && at > decidedAt;
        }

        boolean dismissed() {
            return Measure.DISMISS.wire().equals(decidedMeasure);
        }
    }
}
