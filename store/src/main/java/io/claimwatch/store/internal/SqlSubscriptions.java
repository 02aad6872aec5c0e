package io.claimwatch.store.internal;

import io.claimwatch.store.Subscription;
import io.claimwatch.store.Subscriptions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Subscriptions and their dead letters as people see them. */
final class SqlSubscriptions implements Subscriptions {
    private static final int SECRET_BYTES = 32;
    private static final int MAX_PAGE = 200;
    private static final int MOST_RESENT = 10_000;
    private static final String ROWS = "SELECT s.*,"
            + " (SELECT COUNT(*) FROM outbox d WHERE d.subscription = s.id AND d.dead_at IS NOT NULL) AS dead,"
            + " (SELECT MIN(w.since) FROM outbox w WHERE w.subscription = s.id AND w.dead_at IS NULL) AS oldest"
            + " FROM callback_subscriptions s ";

    private final ReviewData data;

    SqlSubscriptions(ReviewData data) {
        this.data = data;
    }

    private record Dead(long n, String caseId) {}

    @Override
    public CompletionStage<Created> create(String tenant, String name, String url, boolean flags, String by) {
        return data.writer.submit(db -> {
            if (db.number("SELECT COUNT(*) FROM callback_subscriptions WHERE tenant = ?", tenant) >= MOST_EACH) {
                throw Limits.conflict("A tenant has at most " + MOST_EACH + " subscriptions; delete one first");
            }
            String id = "cb_" + Hash.secret().substring(0, 16);
            String secret = secret();
            db.update(
                    "INSERT INTO callback_subscriptions (id, tenant, name, url, flags, status, secret, created_at,"
                            + " waiting, skipped) VALUES (?, ?, ?, ?, ?, 'active', ?, ?, 0, 0)",
                    id,
                    tenant,
                    name,
                    url,
                    flags,
                    data.seal.close(id, secret),
                    data.now());
            data.audit.add(
                    db, by, "callback.create", id, Map.of("tenant", tenant, "name", name, "url", url, "flags", flags));
            return new Created(get(db, id), secret);
        });
    }

    @Override
    public List<Subscription> list(String tenant) {
        return data.readers.read(db -> db.list(
                ROWS + "WHERE CAST(? AS TEXT) IS NULL OR s.tenant = ? ORDER BY s.created_at, s.id",
                SqlSubscriptions::subscription,
                tenant,
                tenant));
    }

    @Override
    public Optional<Subscription> find(String id) {
        return data.readers.read(db -> db.one(ROWS + "WHERE s.id = ?", SqlSubscriptions::subscription, id));
    }

    @Override
    public CompletionStage<Created> rotate(String id, Duration overlap, String by) {
        return data.writer.submit(db -> {
            String secret = secret();
            db.update(
                    "UPDATE callback_subscriptions SET old_secret = secret, old_until = ?, secret = ? WHERE id = ?",
                    data.now() + overlap.toMillis(),
                    data.seal.close(id, secret),
                    id);
            Created made = new Created(get(db, id), secret);
            data.audit.add(db, by, "callback.rotate", id, Map.of("overlapSeconds", overlap.toSeconds()));
            return made;
        });
    }

    @Override
    public CompletionStage<Subscription> pause(String id, String by) {
        return status(id, Subscription.Status.PAUSED, "callback.pause", by);
    }

    @Override
    public CompletionStage<Subscription> resume(String id, String by) {
        return status(id, Subscription.Status.ACTIVE, "callback.resume", by);
    }

    private CompletionStage<Subscription> status(String id, Subscription.Status status, String action, String by) {
        return data.writer.submit(db -> {
            get(db, id);
            db.update(
                    "UPDATE callback_subscriptions SET status = ? WHERE id = ?",
                    status.name().toLowerCase(Locale.ROOT),
                    id);
            data.audit.add(db, by, action, id, Map.of());
            return get(db, id);
        });
    }

    @Override
    public CompletionStage<Void> delete(String id, String by) {
        return data.writer.submit(db -> {
            Subscription known = get(db, id);
            db.update("DELETE FROM outbox WHERE subscription = ?", id);
            db.update("DELETE FROM callback_subscriptions WHERE id = ?", id);
            data.audit.add(db, by, "callback.delete", id, Map.of("waiting", known.waiting(), "dead", known.dead()));
            return null;
        });
    }

    @Override
    public CompletionStage<String> test(String id, String by) {
        return data.writer.submit(db -> {
            Subscription known = get(db, id);
            if (known.status() != Subscription.Status.ACTIVE) {
                throw Limits.conflict("Nothing is sent there now; resume it first");
            }
            data.audit.add(db, by, "callback.test", id, Map.of());
            return new OutboxEvents(db, data.now()).test(id, known.tenant());
        });
    }

    @Override
    public List<DeadLetter> dead(String id, long before, int limit) {
        Limits.check("limit", limit, MAX_PAGE);
        return data.readers.read(db -> db.list(
                "SELECT n, event_id, type, subject, at, attempts, dead_at, failure FROM outbox WHERE subscription = ?"
                        + " AND dead_at IS NOT NULL AND n < ? ORDER BY n DESC LIMIT ?",
                row -> new DeadLetter(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getInt(6),
                        row.getLong(7),
                        row.getString(8)),
                id,
                before,
                limit));
    }

    @Override
    public CompletionStage<Integer> resend(String id, Long number, String by) {
        return data.writer.submit(db -> {
            get(db, id);
            // The latest first, so that in the end the oldest of a case is its first.
            List<Dead> dead = db.list(
                    "SELECT n, case_id FROM outbox WHERE subscription = ? AND dead_at IS NOT NULL"
                            + (number == null ? "" : " AND n = " + number) + " ORDER BY n DESC LIMIT ?",
                    row -> new Dead(row.getLong(1), row.getString(2)),
                    id,
                    MOST_RESENT);
            if (number != null && dead.isEmpty()) {
                throw Limits.missing("dead letter");
            }
            for (Dead one : dead) {
                OutboxRows.raise(db, id, one.caseId(), one.n(), data.now());
            }
            data.audit.add(db, by, "callback.resend", id, Map.of("events", dead.size()));
            return dead.size();
        });
    }

    private static String secret() {
        return "whsec_" + Base64.getEncoder().encodeToString(Hash.random(SECRET_BYTES));
    }

    private static Subscription get(Db db, String id) throws SQLException {
        return db.one(ROWS + "WHERE s.id = ?", SqlSubscriptions::subscription, id)
                .orElseThrow(() -> Limits.missing("subscription"));
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getString("id"),
                row.getString("tenant"),
                row.getString("name"),
                row.getString("url"),
                row.getInt("flags") == 1,
                Subscription.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                Columns.longOrNull(row, "old_until"),
                row.getLong("created_at"),
                row.getLong("waiting"),
                row.getLong("skipped"),
                row.getLong("dead"),
                Columns.longOrNull(row, "oldest"),
                Columns.longOrNull(row, "delivered_at"),
                Columns.longOrNull(row, "failed_at"),
                row.getString("failure"));
    }
}
