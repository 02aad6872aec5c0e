package io.claimwatch.store.internal;

import io.claimwatch.store.Outbox;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The outbox as its sender sees it. */
final class SqlOutbox implements Outbox {
    private static final int MAX_CLAIM = 1000;
    private static final int SWEEP = 1000;
    private static final int LONGEST_REASON = 300;
    private static final String MAY_BE_SENT = " head = 1 AND due_at <= ? AND claimed_until <= ? AND dead_at IS NULL";

    private final ReviewData data;

    SqlOutbox(ReviewData data) {
        this.data = data;
    }

    private record Place(long n, String subscription, String caseId, String failure) {}

    @Override
    public List<String> due() {
        long now = data.now();
        return data.readers.read(db -> db.list(
                "SELECT s.id FROM callback_subscriptions s WHERE s.status = 'active' AND s.waiting > 0 AND EXISTS"
                        + " (SELECT 1 FROM outbox o WHERE o.subscription = s.id AND" + MAY_BE_SENT + ") ORDER BY s.id",
                row -> row.getString(1),
                now,
                now));
    }

    @Override
    public CompletionStage<List<Delivery>> claim(String subscription, int max, Duration time) {
        Limits.check("max", max, MAX_CLAIM);
        return data.writer.submit(db -> claim(db, subscription, max, data.now(), time));
    }

    private static List<Delivery> claim(Db db, String subscription, int max, long now, Duration time)
            throws SQLException {
        if (db.number("SELECT COUNT(*) FROM callback_subscriptions WHERE id = ? AND status = 'active'", subscription)
                == 0) {
            return List.of();
        }
        List<Long> numbers = db.list(
                "SELECT n FROM outbox WHERE subscription = ? AND" + MAY_BE_SENT + " ORDER BY due_at, n LIMIT ?",
                row -> row.getLong(1),
                subscription,
                now,
                now,
                max);
        List<Delivery> claimed = new ArrayList<>();
        for (long n : numbers) {
            db.update("UPDATE outbox SET claimed_until = ? WHERE n = ?", now + time.toMillis(), n);
            db.one(OutboxRows.DELIVERIES + "WHERE n = ?", OutboxRows::delivery, n)
                    .ifPresent(claimed::add);
        }
        return claimed;
    }

    @Override
    public Optional<Target> target(String subscription) {
        long now = data.now();
        return data.readers.read(db -> db.one(
                "SELECT url, secret, old_secret, old_until FROM callback_subscriptions WHERE id = ? AND status = 'active'",
                row -> {
                    String old = data.seal.open(subscription, row.getString(3));
                    String secret = data.seal.open(subscription, row.getString(2));
                    boolean both = old != null && row.getLong(4) > now;
                    return new Target(row.getString(1), both ? List.of(secret, old) : List.of(secret));
                },
                subscription));
    }

    @Override
    public CompletionStage<Void> delivered(Delivery delivery) {
        return data.writer.submit(db -> {
            OutboxRows.remove(db, delivery.subscription(), OutboxRows.caseOf(db, delivery.number()), delivery.number());
            db.update(
                    "UPDATE callback_subscriptions SET delivered_at = ? WHERE id = ?",
                    data.now(),
                    delivery.subscription());
            return null;
        });
    }

    @Override
    public CompletionStage<Void> failed(Delivery delivery, String why, long again) {
        return data.writer.submit(db -> {
            db.update(
                    "UPDATE outbox SET attempts = attempts + 1, due_at = ?, claimed_until = 0, failure = ? WHERE n = ?"
                            + " AND claimed_until = ? AND dead_at IS NULL",
                    again,
                    brief(why),
                    delivery.number(),
                    delivery.claim());
            failure(db, delivery, why);
            return null;
        });
    }

    @Override
    public CompletionStage<Void> gaveUp(Delivery delivery, String why) {
        return data.writer.submit(db -> {
            long n = delivery.number();
            db.update("UPDATE outbox SET attempts = attempts + 1 WHERE n = ?", n);
            OutboxRows.bury(db, delivery.subscription(), OutboxRows.caseOf(db, n), n, brief(why), data.now());
            failure(db, delivery, why);
            return null;
        });
    }

    @Override
    public CompletionStage<Void> gone(Delivery delivery, String why) {
        return data.writer.submit(db -> {
            failure(db, delivery, why);
            db.update(
                    "UPDATE outbox SET dead_at = ?, head = 0, claimed_until = 0, failure = ? WHERE subscription = ?"
                            + " AND dead_at IS NULL",
                    data.now(),
                    brief(why),
                    delivery.subscription());
            db.update(
                    "UPDATE callback_subscriptions SET status = 'gone', waiting = 0 WHERE id = ?",
                    delivery.subscription());
            data.audit.add(db, "callbacks", "callback.gone", delivery.subscription(), Map.of());
            return null;
        });
    }

    @Override
    public CompletionStage<Expired> expire(Duration patience, Duration keep) {
        return data.writer.submit(db -> {
            long now = data.now();
            List<Place> late = db.list(
                    "SELECT n, subscription, case_id, failure FROM outbox WHERE since < ? AND dead_at IS NULL"
                            + " AND claimed_until <= ? ORDER BY since LIMIT ?",
                    row -> new Place(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
                    now - patience.toMillis(),
                    now,
                    SWEEP);
            for (Place one : late) {
                OutboxRows.bury(
                        db,
                        one.subscription(),
                        one.caseId(),
                        one.n(),
                        one.failure() == null ? "it waited too long and was never tried" : one.failure(),
                        now);
            }
            int deleted = db.update(
                    "DELETE FROM outbox WHERE n IN (SELECT n FROM outbox WHERE dead_at < ? ORDER BY dead_at LIMIT ?)",
                    now - keep.toMillis(),
                    SWEEP);
            return new Expired(late.size(), deleted);
        });
    }

    @Override
    public Depth depth() {
        long now = data.now();
        return data.readers.read(db -> {
            long oldest = db.number("SELECT MIN(since) FROM outbox WHERE dead_at IS NULL");
            return new Depth(
                    db.number("SELECT SUM(waiting) FROM callback_subscriptions"),
                    db.number("SELECT COUNT(*) FROM outbox WHERE dead_at IS NOT NULL"),
                    oldest == 0 ? 0 : Math.max(0, now - oldest));
        });
    }

    private void failure(Db db, Delivery delivery, String why) throws SQLException {
        db.update(
                "UPDATE callback_subscriptions SET failed_at = ?, failure = ? WHERE id = ?",
                data.now(),
                brief(why),
                delivery.subscription());
    }

    private static String brief(String why) {
        return why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON) + "…";
    }
}
