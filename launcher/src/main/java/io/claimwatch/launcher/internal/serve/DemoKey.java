package io.claimwatch.launcher.internal.serve;

import io.claimwatch.store.KeyStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A key for the demonstration's rooms, new at every start; those of earlier starts are revoked. */
final class DemoKey {
    static final String TENANT = "demo";

    private static final String NAME = "demonstration rooms";
    private static final String US = "system";

    private DemoKey() {}

    /** The secret. Blocks. */
    static String make(KeyStore keys) {
        CompletableFuture<?>[] revoked = keys.list(TENANT).stream()
                .filter(key -> key.revokedAt() == null && key.name().equals(NAME))
                .map(key -> keys.revoke(key.id(), US))
                .map(CompletionStage::toCompletableFuture)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(revoked).join();
        return keys.create(TENANT, NAME, US).toCompletableFuture().join().secret();
    }
}
