package io.claimwatch.store.internal;

import io.claimwatch.contract.Json;
import io.claimwatch.store.AuditLog.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds rows to the chain, inside whatever transaction changes something. The hash is SHA-256 over the hash before, a
 * line feed, and the row as JSON: an array of number, time, actor, action, subject and details, in this order, without
 * spaces, the members of details sorted.
 */
final class Audit {
    static final String COLUMNS = "SELECT number, at, actor, action, subject, details, hash FROM audit ";

    private final InstantSource clock;

    Audit(InstantSource clock) {
        this.clock = clock;
    }

    Entry add(Db db, String actor, String action, String subject, Map<String, ?> details) throws SQLException {
        Link last = db.one("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1", Audit::link)
                .orElse(null);
        if (last == null) {
            last = start(db);
        }
        String json = Json.write(new TreeMap<>(details));
        Entry entry =
                linked(new Entry(last.number() + 1, clock.millis(), actor, action, subject, json, ""), last.hash());
        db.update(
                "INSERT INTO audit (number, at, actor, action, subject, details, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
                entry.number(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.subject(),
                entry.details(),
                entry.hash());
        return entry;
    }

    /** What the first row must follow. */
    static Link start(Db db) throws SQLException {
        return db.one("SELECT number, hash FROM audit_start", Audit::link).orElse(new Link(0, ""));
    }

    static Entry linked(Entry row, String before) {
        String canonical =
                Json.write(List.of(row.number(), row.at(), row.actor(), row.action(), row.subject(), row.details()));
        return new Entry(
                row.number(),
                row.at(),
                row.actor(),
                row.action(),
                row.subject(),
                row.details(),
                Hash.sha256(before + "\n" + canonical));
    }

    static Entry map(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(row.getLong(1), row.getString(2));
    }

    /** The end of a chain. */
    record Link(long number, String hash) {}
}
