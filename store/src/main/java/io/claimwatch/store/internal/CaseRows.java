package io.claimwatch.store.internal;

import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Decision;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Measure;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.Severity;
import io.claimwatch.store.CaseDetail;
import io.claimwatch.store.CaseStatus;
import io.claimwatch.store.CaseSummary;
import io.claimwatch.store.FlagEvent;
import io.claimwatch.store.Lease;
import io.claimwatch.store.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rows of cases, flags and decisions as records. */
final class CaseRows {
    static final String CASES = "SELECT c.*, f.json AS flag_json FROM cases c JOIN flags f ON f.id = c.latest_flag ";
    /** Not of a tenant that only measures. No text in the JSON can look like this: its quotes are escaped. */
    static final String SHOWN = "json NOT LIKE '%\"shadow\":true%'";

    static final String FLAGS = "SELECT n, json, stored_at, withdrawn FROM flags ";
    static final String DECISIONS = "SELECT d.id, d.case_id, d.measure, d.reason, d.note, d.decided_by, d.at,"
            + " d.effective_at, d.until_at, d.taken_back_at FROM decisions d ";

    private CaseRows() {}

    static Optional<CaseSummary> find(Db db, String caseId, long now) throws SQLException {
        return db.one(CASES + "WHERE c.id = ?", row -> summary(row, now), caseId);
    }

    /** Refused as not found when there is none. */
    static CaseSummary get(Db db, String caseId, long now) throws SQLException {
        return find(db, caseId, now).orElseThrow(() -> Limits.missing("case"));
    }

    static CaseSummary summary(ResultSet row, long now) throws SQLException {
        String id = row.getString("id");
        String holder = row.getString("lease_by");
        long until = row.getLong("lease_until");
        Lease lease = holder == null || until <= now ? null : new Lease(id, holder, until);
        CaseStatus stored = CaseStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
        CaseStatus status = stored == CaseStatus.OPEN && lease != null ? CaseStatus.LEASED : stored;
        long waitingSince = row.getLong("waiting_since");
        String product = row.getString("product_category");
        return new CaseSummary(
                id,
                row.getLong("version"),
                status,
                stored == CaseStatus.OPEN ? Priority.of(row.getInt("weight"), now - waitingSince) : 0,
                row.getString("tenant"),
                row.getString("room"),
                row.getString("session"),
                row.getString("entry"),
                row.getString("title"),
                ClaimCategory.of(row.getString("category")),
                Severity.of(row.getString("severity")),
                row.getDouble("confidence"),
                row.getString("normalised"),
                row.getString("lang"),
                row.getString("host"),
                row.getString("operator"),
                Columns.intOrNull(row, "audience"),
                product == null ? null : ProductCategory.of(product),
                row.getLong("first_spoken"),
                row.getLong("last_spoken"),
                waitingSince,
                row.getInt("flags"),
                row.getInt("flags_since"),
                row.getInt("said_again") == 1,
                row.getInt("escalated") == 1,
                Columns.longOrNull(row, "corrected_at"),
                lease,
                Json.read(row.getString("flag_json"), Flag.class));
    }

    static FlagEvent flag(ResultSet row) throws SQLException {
        return new FlagEvent(
                row.getLong("n"),
                Json.read(row.getString("json"), Flag.class),
                row.getLong("stored_at"),
                row.getInt("withdrawn") == 1);
    }

    static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getString("id"),
                row.getString("case_id"),
                Measure.of(row.getString("measure")),
                row.getString("reason"),
                row.getString("note"),
                row.getString("decided_by"),
                row.getLong("at"),
                row.getLong("effective_at"),
                Columns.longOrNull(row, "until_at"),
                Columns.longOrNull(row, "taken_back_at"));
    }

    static List<Decision> decisions(Db db, String caseId) throws SQLException {
        return db.list(DECISIONS + "WHERE d.case_id = ? ORDER BY d.at", CaseRows::decision, caseId);
    }

    static List<CaseDetail.Note> notes(Db db, String caseId) throws SQLException {
        return db.list(
                "SELECT id, written_by, at, text FROM notes WHERE case_id = ? ORDER BY id",
                row -> new CaseDetail.Note(row.getLong(1), caseId, row.getString(2), row.getLong(3), row.getString(4)),
                caseId);
    }

    static List<CaseDetail.Correction> corrections(Db db, String caseId) throws SQLException {
        return db.list(
                "SELECT flag_id, json FROM corrections WHERE case_id = ? ORDER BY at",
                row -> new CaseDetail.Correction(row.getString(1), Json.read(row.getString(2), Segment.class)),
                caseId);
    }
}
