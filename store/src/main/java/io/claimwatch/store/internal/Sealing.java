package io.claimwatch.store.internal;

import java.sql.SQLException;

/** Sees at the opening that the key fits what is stored, and encrypts what was stored before there was one. */
final class Sealing {
    private Sealing() {}

    private record Stored(String id, String secret, String old) {}

    /** @throws SQLException when the key is missing or another */
    static void check(Db db, Seal seal) throws SQLException {
        for (Stored row : db.list(
                "SELECT id, secret, old_secret FROM callback_subscriptions",
                each -> new Stored(each.getString(1), each.getString(2), each.getString(3)))) {
            try {
                String secret = seal.open(row.id(), row.secret());
                String old = seal.open(row.id(), row.old());
                if (seal.hasKey() && !Seal.isSealed(row.secret())) {
                    // Rotated meanwhile by another process, it is encrypted already.
                    db.update(
                            "UPDATE callback_subscriptions SET secret = ?, old_secret = ? WHERE id = ? AND secret = ?",
                            seal.close(row.id(), secret),
                            old == null ? null : seal.close(row.id(), old),
                            row.id(),
                            row.secret());
                }
            } catch (IllegalStateException e) {
                throw new SQLException("the secrets of call-backs cannot be read: " + e.getMessage(), e);
            }
        }
    }
}
