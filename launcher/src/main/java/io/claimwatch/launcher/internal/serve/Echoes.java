package io.claimwatch.launcher.internal.serve;

import io.claimwatch.detector.DetectorVerticle;
import io.claimwatch.store.Store;
import io.vertx.core.Vertx;

/** Says on this process's event bus what another process has stored, so that browsers here see it at once. */
final class Echoes {
    private static final String DECISIONS_ADDRESS = "claimwatch.decisions";

    private Echoes() {}

    static void begin(Vertx vertx, Store store) {
        var unused = store.onHint(hint -> {
            switch (hint.kind()) {
                case FLAGS -> vertx.eventBus().publish(DetectorVerticle.FLAGS_ADDRESS, "[]");
                case DECISIONS -> vertx.eventBus().publish(DECISIONS_ADDRESS, "");
                case CASE -> vertx.eventBus().publish(DetectorVerticle.CASES_ADDRESS, hint.detail());
            }
        });
    }
}
