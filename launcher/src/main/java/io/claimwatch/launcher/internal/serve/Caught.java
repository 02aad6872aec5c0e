package io.claimwatch.launcher.internal.serve;

import io.claimwatch.contract.FlagSink;
import io.claimwatch.contract.SegmentLog;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/** Waits until the detector has judged what is in the log. */
final class Caught {
    private static final long CHECK_MILLIS = 20;

    private Caught() {}

    static Future<Void> up(Vertx vertx, SegmentLog log, FlagSink sink, String consumer) {
        return vertx.executeBlocking(() -> sink.position(consumer) >= log.end(), false)
                .compose(done ->
                        done ? Future.succeededFuture() : later(vertx).compose(now -> up(vertx, log, sink, consumer)));
    }

    private static Future<Void> later(Vertx vertx) {
        Promise<Void> now = Promise.promise();
        vertx.setTimer(CHECK_MILLIS, timer -> now.complete());
        return now.future();
    }
}
