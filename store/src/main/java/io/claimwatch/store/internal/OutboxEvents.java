package io.claimwatch.store.internal;

import io.claimwatch.contract.Decision;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Json;
import io.claimwatch.store.CaseSummary;
import io.claimwatch.store.Subscriptions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts events into the outbox, inside the transaction that makes what they tell; for one transaction only, since it
 * remembers who wants to know.
 */
final class OutboxEvents {
    static final String DECIDED = "io.claimwatch.decision.made";
    static final String TAKEN_BACK = "io.claimwatch.decision.taken-back";
    static final String FLAGGED = "io.claimwatch.flag.raised";
    static final String CONFIRMED = "io.claimwatch.flag.confirmed";
    static final String WITHDRAWN = "io.claimwatch.flag.withdrawn";
    static final String TEST = "io.claimwatch.test";

    private final Db db;
    private final long now;
    private final Map<String, List<Wish>> wishes = new HashMap<>();

    OutboxEvents(Db db, long now) {
        this.db = db;
        this.now = now;
    }

    private record Wish(String subscription, boolean flags) {}

    /**
     * @param type such as {@code io.claimwatch.decision.made}
     * @param subject what it is about
     * @param dueAt when it may be sent
     */
    private record Event(
            String type, String tenant, String room, String caseId, String subject, String data, long dueAt) {}

    private record Ruled(Decision decision, String tenant, String room, String session, String entry) {}

    private record Flagged(Flag flag) {}

    /** A measure that waits for second thoughts is told when it takes effect. */
    void decided(Decision decision, CaseSummary of) throws SQLException {
        add(ruled(DECIDED, decision, of, decision.effectiveAt()));
    }

    /** Whoever was told of the decision is told of its end; who was not, never hears of it. */
    void takenBack(Decision decision, CaseSummary of) throws SQLException {
        Event end = ruled(TAKEN_BACK, decision, of, now);
        for (Wish wish : wishes(of.tenant())) {
            long untold = db.one(
                            "SELECT n FROM outbox WHERE subscription = ? AND case_id = ? AND subject = ? AND type = ?"
                                    + " AND attempts = 0 AND claimed_until = 0 AND dead_at IS NULL",
                            row -> row.getLong(1),
                            wish.subscription(),
                            of.id(),
                            end.subject(),
                            DECIDED)
                    .orElse(0L);
            if (untold == 0) {
                insert(wish.subscription(), UUID.randomUUID().toString(), end);
            } else {
                OutboxRows.remove(db, wish.subscription(), of.id(), untold);
            }
        }
    }

    void flagged(Flag flag) throws SQLException {
        flag(FLAGGED, flag);
    }

    void confirmed(Flag flag) throws SQLException {
        flag(CONFIRMED, flag);
    }

    void withdrawn(String flagId) throws SQLException {
        Flag flag = db.one(
                        "SELECT json FROM flags WHERE id = ?", row -> Json.read(row.getString(1), Flag.class), flagId)
                .orElseThrow();
        flag(WITHDRAWN, flag);
    }

    /** @return its id */
    String test(String subscription, String tenant) throws SQLException {
        String id = UUID.randomUUID().toString();
        String data = Json.write(Map.of("subscription", subscription));
        insert(subscription, id, new Event(TEST, tenant, "", "test:" + id, "subscriptions/" + subscription, data, now));
        return id;
    }

    private void flag(String type, Flag flag) throws SQLException {
        String tenant = flag.segment().tenant();
        if (!flag.shadowed() && wishes(tenant).stream().anyMatch(Wish::flags)) {
            String data = Json.write(new Flagged(flag));
            add(new Event(type, tenant, flag.segment().room(), flag.caseId(), "flags/" + flag.id(), data, now));
        }
    }

    private static Event ruled(String type, Decision decision, CaseSummary of, long dueAt) {
        String data = Json.write(new Ruled(decision, of.tenant(), of.room(), of.session(), of.entry()));
        return new Event(type, of.tenant(), of.room(), of.id(), "decisions/" + decision.id(), data, dueAt);
    }

    private void add(Event event) throws SQLException {
        boolean flag = event.subject().startsWith("flags/");
        String id = UUID.randomUUID().toString();
        for (Wish wish : wishes(event.tenant())) {
            if (!flag) {
                insert(wish.subscription(), id, event);
            } else if (wish.flags()) {
                if (room(wish.subscription())) {
                    insert(wish.subscription(), id, event);
                }
            }
        }
    }

    /** False, and counted, when too many flags wait already: a receiver that is away must not fill the disk. */
    private boolean room(String subscription) throws SQLException {
        return db.update(
                        "UPDATE callback_subscriptions SET skipped = skipped + 1 WHERE id = ? AND waiting >= ?",
                        subscription,
                        Subscriptions.MOST_WAITING)
                == 0;
    }

    private void insert(String subscription, String id, Event event) throws SQLException {
        boolean first = db.number(
                        "SELECT COUNT(*) FROM (SELECT 1 FROM outbox WHERE subscription = ? AND case_id = ?"
                                + " AND dead_at IS NULL LIMIT 1) earlier",
                        subscription,
                        event.caseId())
                == 0;
        db.update(
                "INSERT INTO outbox (subscription, tenant, room, case_id, event_id, type, at, data, subject, head,"
                        + " due_at, claimed_until, attempts, since) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)",
                subscription,
                event.tenant(),
                event.room(),
                event.caseId(),
                id,
                event.type(),
                now,
                event.data(),
                event.subject(),
                first,
                event.dueAt(),
                event.dueAt());
        db.update("UPDATE callback_subscriptions SET waiting = waiting + 1 WHERE id = ?", subscription);
    }

    private List<Wish> wishes(String tenant) throws SQLException {
        List<Wish> known = wishes.get(tenant);
        if (known == null) {
            known = db.list(
                    "SELECT id, flags FROM callback_subscriptions WHERE tenant = ? AND status <> 'gone'",
                    row -> new Wish(row.getString(1), row.getInt(2) == 1),
                    tenant);
            wishes.put(tenant, known);
        }
        return known;
    }
}
