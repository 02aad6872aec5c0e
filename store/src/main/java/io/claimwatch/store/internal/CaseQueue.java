package io.claimwatch.store.internal;

import io.claimwatch.contract.Problem;
import io.claimwatch.contract.Severity;
import io.claimwatch.store.CaseStatus;
import io.claimwatch.store.CaseSummary;
import io.claimwatch.store.Priority;
import io.claimwatch.store.QueueFilter;
import io.claimwatch.store.QueuePage;
import io.claimwatch.store.StoreRefusal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Pages of what waits, by {@link Priority}. Cases of one weight are in the order of their age for good, so each weight is
 * an index range, and a page is the merge of the heads of at most fifteen ranges.
 */
final class CaseQueue {
    private CaseQueue() {}

    static QueuePage page(Db db, QueueFilter filter, String cursor, int limit, long now) throws SQLException {
        Cursor from = cursor == null ? new Cursor(now, Long.MAX_VALUE, "") : Cursor.parse(cursor);
        Where where = Where.of(filter);
        List<CaseSummary> found = new ArrayList<>();
        List<Integer> weights =
                db.list("SELECT DISTINCT weight FROM cases WHERE status = 'open'", row -> row.getInt(1));
        for (int weight : weights) {
            found.addAll(ofWeight(db, where, weight, from, limit + 1, now));
        }
        found.sort(Comparator.comparingLong((CaseSummary row) -> frozen(row, from.asOf()))
                .reversed()
                .thenComparing(CaseSummary::id));
        boolean more = found.size() > limit;
        List<CaseSummary> page = List.copyOf(more ? found.subList(0, limit) : found);
        CaseSummary last = more ? page.get(limit - 1) : null;
        String next = last == null ? null : new Cursor(from.asOf(), frozen(last, from.asOf()), last.id()).text();
        return new QueuePage(page, next, counts(db, where));
    }

    private static List<CaseSummary> ofWeight(Db db, Where where, int weight, Cursor from, int limit, long now)
            throws SQLException {
        List<Object> args = new ArrayList<>(List.of(CaseStatus.OPEN.wire(), weight));
        // priority = weight * max(1, asOf - waiting_since), computed as Priority.of does
        String priority = weight + " * " + db.dialect().greatest("1", from.asOf() + " - c.waiting_since");
        String id = db.dialect().bytewise("c.id");
        String after = "";
        if (from.priority() != Long.MAX_VALUE) {
            after = " AND c.waiting_since >= ? AND (" + priority + " < ? OR (" + priority + " = ? AND " + id + " > ?))";
            args.addAll(
                    List.of(from.asOf() - from.priority() / weight - 1, from.priority(), from.priority(), from.id()));
        }
        args.addAll(where.args());
        args.add(limit);
        return db.list(
                CaseRows.CASES + "WHERE c.status = ? AND c.weight = ?" + after + where.sql()
                        + " ORDER BY c.waiting_since, " + id + " LIMIT ?",
                row -> CaseRows.summary(row, now),
                args.toArray());
    }

    private static long frozen(CaseSummary row, long asOf) {
        return Priority.of(Priority.weight(row.severity(), row.audience()), asOf - row.waitingSince());
    }

    private static QueuePage.Counts counts(Db db, Where where) throws SQLException {
        Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
        List<Object> args = new ArrayList<>(List.of(CaseStatus.OPEN.wire()));
        args.addAll(where.args());
        db.list(
                "SELECT c.severity, COUNT(*) FROM cases c WHERE c.status = ?" + where.sql() + " GROUP BY c.severity",
                row -> bySeverity.put(Severity.of(row.getString(1)), row.getLong(2)),
                args.toArray());
        return new QueuePage.Counts(
                bySeverity.getOrDefault(Severity.HIGH, 0L),
                bySeverity.getOrDefault(Severity.MEDIUM, 0L),
                bySeverity.getOrDefault(Severity.LOW, 0L));
    }

    /** The filter as a condition. */
    private record Where(String sql, List<Object> args) {
        static Where of(QueueFilter filter) {
            StringBuilder sql = new StringBuilder();
            List<Object> args = new ArrayList<>();
            add(sql, args, "tenant", filter.tenant());
            add(sql, args, "room", filter.room());
            add(
                    sql,
                    args,
                    "category",
                    filter.category() == null ? null : filter.category().wire());
            add(
                    sql,
                    args,
                    "severity",
                    filter.severity() == null ? null : filter.severity().wire());
            add(sql, args, "lang", filter.lang());
            add(sql, args, "escalated", filter.escalated());
            return new Where(sql.toString(), args);
        }

        private static void add(StringBuilder sql, List<Object> args, String column, Object value) {
            if (value != null) {
                sql.append(" AND c.").append(column).append(" = ?");
                args.add(value);
            }
        }
    }

    /** Where the page before ended, with the clock as it was on the first. */
    private record Cursor(long asOf, long priority, String id) {
        static Cursor parse(String text) {
            String[] parts = text.split("_", 3);
            try {
                if (parts.length == 3) {
                    return new Cursor(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
                }
            } catch (NumberFormatException e) {
                throw unknown(e);
            }
            throw unknown(null);
        }

        String text() {
            return asOf + "_" + priority + "_" + id;
        }

        private static StoreRefusal unknown(Exception cause) {
            StoreRefusal refusal = new StoreRefusal(Problem.Code.BAD_REQUEST, "This is no cursor of the queue");
            refusal.initCause(cause);
            return refusal;
        }
    }
}
