package io.claimwatch.store.internal;

import io.claimwatch.store.AuditLog;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Reads and verifies the chain. */
final class SqlAuditLog implements AuditLog {
    private static final int CHUNK = 1000;

    private final ReviewData data;

    SqlAuditLog(ReviewData data) {
        this.data = data;
    }

    @Override
    public CompletionStage<Entry> record(String actor, String action, String subject, Map<String, Object> details) {
        return data.writer.submit(db -> data.audit.add(db, actor, action, subject, details));
    }

    @Override
    public List<Entry> page(long before, String actor, String subject, int limit) {
        Limits.check("limit", limit, 1000);
        return data.readers.read(db -> db.list(
                Audit.COLUMNS
                        + "WHERE number < ? AND (CAST(? AS TEXT) IS NULL OR actor = ?) AND (CAST(? AS TEXT) IS NULL OR subject = ?)"
                        + " ORDER BY number DESC LIMIT ?",
                Audit::map,
                before,
                actor,
                actor,
                subject,
                subject,
                limit));
    }

    @Override
    public Verification verify() {
        return data.readers.read(SqlAuditLog::verify);
    }

    private static Verification verify(Db db) throws SQLException {
        Audit.Link last = Audit.start(db);
        long rows = 0;
        while (true) {
            List<Entry> chunk = db.list(
                    Audit.COLUMNS + "WHERE number > ? ORDER BY number LIMIT ?", Audit::map, last.number(), CHUNK);
            for (Entry row : chunk) {
                long expected = last.number() + 1;
                if (row.number() != expected
                        || !row.hash().equals(Audit.linked(row, last.hash()).hash())) {
                    return new Verification(rows, last.hash(), Optional.of(expected));
                }
                last = new Audit.Link(row.number(), row.hash());
                rows++;
            }
            if (chunk.size() < CHUNK) {
                return new Verification(rows, last.hash(), Optional.empty());
            }
        }
    }
}
