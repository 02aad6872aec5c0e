package io.claimwatch.store.internal;

import io.claimwatch.contract.ApiKeys;
import io.claimwatch.store.KeyStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** API keys; the valid ones in memory by their hash, so that asking never touches the disk. */
final class Keys implements KeyStore, ApiKeys {
    private static final String COLUMNS =
            "SELECT id, tenant, name, hint, created_at, revoked_at, used_at, hash FROM api_keys ";
    private static final long USE_STEP_MS = 300_000;
    private static final int MIN_LENGTH = 16;
    private static final int MAX_LENGTH = 200;

    private final ReviewData data;
    private final Map<String, Valid> valid = new ConcurrentHashMap<>();
    private long generation;

    Keys(ReviewData data) {
        this.data = data;
        reload();
    }

    /** Another process may have made or revoked some. */
    void reload() {
        long seen;
        Map<String, Valid> stored;
        do {
            seen = generation();
            stored = new HashMap<>();
            for (Stored one : data.readers.read(db -> db.list(COLUMNS + "WHERE revoked_at IS NULL", Keys::stored))) {
                stored.put(one.hash(), Valid.of(one.key()));
            }
        } while (!replaced(stored, seen));
    }

    private synchronized long generation() {
        return generation;
    }

    /** False when this process has made or revoked one since: what was read may not know it. */
    private synchronized boolean replaced(Map<String, Valid> stored, long seen) {
        if (generation != seen) {
            return false;
        }
        valid.putAll(stored);
        valid.keySet().retainAll(stored.keySet());
        return true;
    }

    @Override
    public Optional<String> tenantOf(String key) {
        String hash = key == null || key.length() > MAX_LENGTH ? "" : Hash.sha256(key);
        Valid known = valid.get(hash);
        if (known == null) {
            return Optional.empty();
        }
        long now = data.now();
        if (now - known.usedAt() >= USE_STEP_MS && valid.replace(hash, known, known.usedAt(now))) {
            // Only a hint for people: when the queue is full it may be lost.
            var unused = data.writer.submit(
                    db -> db.update("UPDATE api_keys SET used_at = ? WHERE id = ?", now, known.id()));
        }
        return Optional.of(known.tenant());
    }

    @Override
    public CompletionStage<Created> create(String tenant, String name, String by) {
        String secret = "cwk_" + Hash.secret();
        return Stages.map(
                data.writer.submit(db -> insert(db, tenant, name, secret, by)),
                key -> new Created(remember(key, secret), secret));
    }

    @Override
    public CompletionStage<Key> adopt(String tenant, String name, String key, String by) {
        return Stages.map(data.writer.submit(db -> adopt(db, tenant, name, key, by)), known -> remember(known, key));
    }

    @Override
    public List<Key> list(String tenant) {
        return data.readers.read(db -> db.list(
                COLUMNS + "WHERE CAST(? AS TEXT) IS NULL OR tenant = ? ORDER BY id DESC",
                row -> stored(row).key(),
                tenant,
                tenant));
    }

    @Override
    public Map<String, String> valid() {
        Map<String, String> tenants = new HashMap<>();
        data.readers
                .read(db -> db.list(COLUMNS + "WHERE revoked_at IS NULL", Keys::stored))
                .forEach(stored -> tenants.put(stored.hash(), stored.key().tenant()));
        return tenants;
    }

    @Override
    public CompletionStage<Key> revoke(long id, String by) {
        return Stages.map(data.writer.submit(db -> revoke(db, id, by)), this::forget);
    }

    private synchronized Key forget(Stored revoked) {
        generation++;
        valid.remove(revoked.hash());
        return revoked.key();
    }

    private synchronized Key remember(Key key, String secret) {
        generation++;
        valid.put(Hash.sha256(secret), Valid.of(key));
        return key;
    }

    private Key insert(Db db, String tenant, String name, String secret, String by) throws SQLException {
        String hint = secret.substring(secret.length() - 4);
        long id = db.number(
                "INSERT INTO api_keys (hash, tenant, name, hint, created_at) VALUES (?, ?, ?, ?, ?) RETURNING id",
                Hash.sha256(secret),
                tenant,
                name,
                hint,
                data.now());
        db.notice(Notices.KEYS, "");
        data.audit.add(db, by, "key.create", Long.toString(id), Map.of("tenant", tenant, "name", name));
        return new Key(id, tenant, name, hint, data.now(), null, null);
    }

    private Key adopt(Db db, String tenant, String name, String key, String by) throws SQLException {
        if (key.length() < MIN_LENGTH || key.length() > MAX_LENGTH) {
            throw Limits.invalid("An API key must have " + MIN_LENGTH + " to " + MAX_LENGTH + " characters");
        }
        Optional<Stored> known = db.one(COLUMNS + "WHERE hash = ?", Keys::stored, Hash.sha256(key));
        if (known.isEmpty()) {
            return insert(db, tenant, name, key, by);
        }
        Key old = known.get().key();
        if (old.revokedAt() != null || !old.tenant().equals(tenant)) {
            throw Limits.conflict("This API key was revoked or belongs to another tenant");
        }
        return old;
    }

    private Stored revoke(Db db, long id, String by) throws SQLException {
        Stored stored = db.one(COLUMNS + "WHERE id = ?", Keys::stored, id).orElseThrow(() -> Limits.missing("key"));
        if (stored.key().revokedAt() != null) {
            return stored;
        }
        db.update("UPDATE api_keys SET revoked_at = ? WHERE id = ?", data.now(), id);
        db.notice(Notices.KEYS, "");
        data.audit.add(
                db,
                by,
                "key.revoke",
                Long.toString(id),
                Map.of("tenant", stored.key().tenant()));
        return db.one(COLUMNS + "WHERE id = ?", Keys::stored, id).orElseThrow();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        Key key = new Key(
                row.getLong("id"),
                row.getString("tenant"),
                row.getString("name"),
                row.getString("hint"),
                row.getLong("created_at"),
                Columns.longOrNull(row, "revoked_at"),
                Columns.longOrNull(row, "used_at"));
        return new Stored(key, row.getString("hash"));
    }

    private record Stored(Key key, String hash) {}

    private record Valid(long id, String tenant, long usedAt) {
        static Valid of(Key key) {
            return new Valid(key.id(), key.tenant(), key.lastUsedAt() == null ? 0 : key.lastUsedAt());
        }

        Valid usedAt(long now) {
            return new Valid(id, tenant, now);
        }
    }
}
