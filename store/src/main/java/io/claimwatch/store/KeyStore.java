package io.claimwatch.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** API keys of the platforms. Stored as SHA-256; shown once, when made. */
public interface KeyStore {
    /** Makes a key {@code cwk_…} of 256 random bits. */
    CompletionStage<Created> create(String tenant, String name, String by);

    /**
     * Takes a key chosen outside (16 to 200 characters) for a tenant; if it is known and valid for that tenant already,
     * nothing changes. Refused with {@code INVALID_EVENT} when too short, {@code CONFLICT} when it is another tenant's or
     * revoked.
     */
    CompletionStage<Key> adopt(String tenant, String name, String key, String by);

    /** Keys of a tenant (null: all), newest first, revoked ones too. */
    List<Key> list(String tenant);

    /** SHA-256, in hexadecimal, of every valid key, with its tenant: what a gateway elsewhere needs to know. Blocks. */
    Map<String, String> valid();

    /** Ends a key at once; refused with {@code NOT_FOUND}. */
    CompletionStage<Key> revoke(long id, String by);

    /**
     * A key as people see it.
     *
     * @param hint its last four characters
     * @param revokedAt null while valid
     * @param lastUsedAt to the nearest five minutes; null if never used
     */
    record Key(long id, String tenant, String name, String hint, long createdAt, Long revokedAt, Long lastUsedAt) {}

    /**
     * A new key.
     *
     * @param secret the key itself, never shown again
     */
    record Created(Key key, String secret) {
        @Override
        public String toString() {
            return "Created[" + key + "]";
        }
    }
}
