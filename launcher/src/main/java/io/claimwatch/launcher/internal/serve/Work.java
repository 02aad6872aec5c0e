package io.claimwatch.launcher.internal.serve;

import io.vertx.core.Future;

/** What a process does besides answering requests. */
interface Work {
    /** Adds its parts to the health. */
    void tell(Health health);

    Future<Void> start();

    /** Ends what can be ended in time; what is left is done again after the next start. */
    Future<Void> finish();
}
