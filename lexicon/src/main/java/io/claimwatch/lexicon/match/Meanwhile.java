package io.claimwatch.lexicon.match;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Builds one part of a lexicon while others are built: compiling is what a start waits for longest. */
final class Meanwhile {
    private Meanwhile() {}

    /**
     * Begins to build at once, on a thread of the common pool.
     *
     * @return waits for what is built; fails as the building did, inside a {@link java.util.concurrent.CompletionException}
     */
    static <T> Supplier<T> build(Supplier<T> part) {
        return CompletableFuture.supplyAsync(part)::join;
    }
}
