package io.claimwatch.store.internal;

import java.util.concurrent.CompletableFuture;

/** Deletes all talk of one room from the log, whatever its age. */
interface RoomErasure {
    /** Completes with the number of events when they are gone. */
    CompletableFuture<Long> erase(String tenant, String room);
}
