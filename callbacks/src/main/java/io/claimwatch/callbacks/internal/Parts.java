package io.claimwatch.callbacks.internal;

import io.claimwatch.store.Outbox;
import io.vertx.core.Context;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What all lanes share.
 *
 * @param context where they live
 * @param store threads that may wait for the store
 * @param events how long until an event is tried again
 * @param receivers how long a receiver is left alone
 * @param claim how long an event is ours
 * @param stopping true when nothing new may begin
 */
record Parts(
        Context context,
        Outbox outbox,
        Post post,
        WorkerExecutor store,
        InstantSource clock,
        Backoff events,
        Backoff receivers,
        Counts counts,
        int concurrency,
        Duration claim,
        Duration patience,
        AtomicBoolean stopping) {}
