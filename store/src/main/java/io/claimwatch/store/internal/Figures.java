package io.claimwatch.store.internal;

import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Measure;
import io.claimwatch.store.Statistics;
import io.claimwatch.store.Statistics.EntryPrecision;
import io.claimwatch.store.Statistics.HourCount;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The dashboard's numbers. */
final class Figures {
    private static final long HOUR_MS = 3_600_000;

    private Figures() {}

    static Statistics of(Db db, String tenant, long from, long to) throws SQLException {
        return new Statistics(
                flags(db, tenant, from, to), decisions(db, tenant, from, to), precision(db, tenant, from, to));
    }

    private static List<HourCount> flags(Db db, String tenant, long from, long to) throws SQLException {
        return db.list(
                "SELECT spoken_at / " + HOUR_MS + " AS hour, category, COUNT(*) FROM flags WHERE spoken_at >= ?"
                        + " AND spoken_at < ? AND withdrawn = 0 AND (CAST(? AS TEXT) IS NULL OR tenant = ?)"
                        + " GROUP BY hour, category ORDER BY hour, category",
                row -> new HourCount(row.getLong(1) * HOUR_MS, ClaimCategory.of(row.getString(2)), row.getLong(3)),
                from,
                to,
                tenant,
                tenant);
    }

    private static Map<Measure, Long> decisions(Db db, String tenant, long from, long to) throws SQLException {
        Map<Measure, Long> counts = new EnumMap<>(Measure.class);
        db.list(
                "SELECT d.measure, COUNT(*) FROM decisions d JOIN cases c ON c.id = d.case_id WHERE d.at >= ?"
                        + " AND d.at < ? AND d.taken_back_at IS NULL AND (CAST(? AS TEXT) IS NULL OR c.tenant = ?) GROUP BY d.measure",
                row -> counts.put(Measure.of(row.getString(1)), row.getLong(2)),
                from,
                to,
                tenant,
                tenant);
        return counts;
    }

    private static List<EntryPrecision> precision(Db db, String tenant, long from, long to) throws SQLException {
        return db.list(
                "SELECT entry, MAX(title), SUM(CASE WHEN decided_measure = 'dismiss' THEN 0 ELSE 1 END) AS upheld,"
                        + " SUM(CASE WHEN decided_measure = 'dismiss' THEN 1 ELSE 0 END) AS dismissed FROM cases"
                        + " WHERE decided_at >= ? AND decided_at < ? AND decided_measure <> 'escalate'"
                        + " AND (CAST(? AS TEXT) IS NULL OR tenant = ?) GROUP BY entry ORDER BY COUNT(*) DESC, entry LIMIT 500",
                row -> new EntryPrecision(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)),
                from,
                to,
                tenant,
                tenant);
    }
}
