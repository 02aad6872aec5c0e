package io.claimwatch.store.internal;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Mapping an answer without wrapping a failure: callers see the refusal itself, not a CompletionException around it. */
final class Stages {
    private Stages() {}

    static <A, B> CompletableFuture<B> map(CompletableFuture<A> stage, Function<A, B> mapper) {
        CompletableFuture<B> mapped = new CompletableFuture<>();
        var unused = stage.whenComplete((value, failure) -> {
            if (failure != null) {
                mapped.completeExceptionally(failure);
                return;
            }
            try {
                mapped.complete(mapper.apply(value));
            } catch (RuntimeException e) {
                mapped.completeExceptionally(e);
            }
        });
        return mapped;
    }
}
