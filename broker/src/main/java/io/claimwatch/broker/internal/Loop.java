package io.claimwatch.broker.internal;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.kafka.client.consumer.KafkaReadStream;
import java.time.Duration;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls a consumer turn by turn on one context: the next poll begins when what the last one brought was dealt with. What
 * fails is tried again after a pause.
 */
final class Loop {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final long PAUSE_MS = 300;

    private final Vertx vertx;
    private final Context context;
    private final KafkaReadStream<byte[], byte[]> stream;
    private final Function<ConsumerRecords<byte[], byte[]>, Future<?>> turn;
    private final Promise<Void> ended = Promise.promise();
    private boolean closed;

    /** @param turn called on the context with what came, which may be nothing */
    Loop(
            Vertx vertx,
            Context context,
            KafkaReadStream<byte[], byte[]> stream,
            Function<ConsumerRecords<byte[], byte[]>, Future<?>> turn) {
        this.vertx = vertx;
        this.context = context;
        this.stream = stream;
        this.turn = turn;
    }

    /** Call on the context. */
    void run() {
        if (closed) {
            stream.close().onComplete(done -> ended.complete());
            return;
        }
        stream.poll(PATIENCE)
                .onComplete(polled -> context.runOnContext(now -> {
                    if (polled.failed()) {
                        again(polled.cause());
                        return;
                    }
                    turn(polled.result());
                }));
    }

    private void turn(ConsumerRecords<byte[], byte[]> records) {
        Future<?> done;
        try {
            done = turn.apply(records);
        } catch (RuntimeException e) {
            done = Future.failedFuture(e);
        }
        done.onComplete(result -> context.runOnContext(now -> {
            if (result.failed()) {
                again(result.cause());
            } else {
                run();
            }
        }));
    }

    private void again(Throwable problem) {
        if (!(problem instanceof WakeupException)) {
            LOG.warn("reading from Kafka is tried again: {}", problem.toString());
        }
        vertx.setTimer(PAUSE_MS, timer -> context.runOnContext(now -> run()));
    }

    /** Ends after the turn in hand and closes the consumer. Call on the context. */
    Future<Void> close() {
        closed = true;
        return ended.future();
    }
}
