package io.claimwatch.gateway.internal.http;

import io.claimwatch.contract.Problem;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.gateway.GatewayConfig;
import io.claimwatch.gateway.internal.flow.Appender;
import io.claimwatch.gateway.internal.flow.Caller;
import io.claimwatch.gateway.internal.flow.Failure;
import io.claimwatch.gateway.internal.flow.GatewayMetrics;
import io.claimwatch.gateway.internal.guard.BodyPace;
import io.claimwatch.gateway.internal.read.EventReader;
import io.claimwatch.gateway.internal.read.Fault;
import io.claimwatch.gateway.internal.read.PieceReader;
import io.claimwatch.gateway.internal.read.Pieces;
import io.claimwatch.gateway.internal.read.Refusal;
import io.claimwatch.gateway.internal.read.Splitter;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One request full of events, stored while it is read. Appends follow one another: were two under way and the first
 * refused, the second would overtake it, and the lane would call the first's events duplicates ever after. Confined
 * to the request's context.
 */
public final class SegmentUpload implements Pieces, PieceReader.Into {
    private static final int BATCH = 1_000;
    private static final int ABSOLUTE = 8;

    private final HttpServerRequest request;
    private final Context context;
    private final Caller caller;
    private final Parts parts;
    private final Splitter splitter;
    private final PieceReader reader;
    private final int mostPieces;
    private final Tally tally;
    private final long since;
    private final BodyPace pace;
    private final Promise<Tally> done = Promise.promise();
    private List<Taken> waiting = new ArrayList<>();
    private boolean appending;
    private boolean ended;
    private int events;
    private long keptBytes;
    private long allBytes;

    SegmentUpload(HttpServerRequest request, Context context, Caller caller, Parts parts, Shape shape) {
        this.request = request;
        this.context = context;
        this.caller = caller;
        this.parts = parts;
        this.splitter = shape.splitter.apply(this);
        this.reader = shape.reader;
        this.mostPieces = shape.mostPieces;
        this.tally = new Tally(parts.metrics);
        this.since = parts.metrics.now();
        int speed = parts.bodyBytesPerSecond;
        this.pace = new BodyPace(context.owner(), speed, () -> done.tryFail(tooSlow(speed)));
    }

    /** Reads to the end; completes when everything that was taken is durable. */
    Future<Tally> run() {
        done.future().onComplete(over -> pace.stop());
        request.exceptionHandler(done::tryFail);
        request.handler(this::chunk);
        request.endHandler(end -> {
            pace.stop(); // It has come whole; from here on the sender waits for the log, not the log for the sender.
            if (!tally.stopped()) {
                splitter.end();
                reader.end(events + 1, this);
            }
            ended = true;
            next();
        });
        request.resume();
        return done.future();
    }

    private void chunk(Buffer chunk) {
        pace.came(chunk.length());
        caller.allowance().spend(0, chunk.length());
        allBytes += chunk.length();
        if (allBytes > (long) ABSOLUTE * parts.sizes.bodyBytes()) {
            stop(events + 1, Fault.BODY_TOO_LARGE, tooLarge());
        }
        if (!tally.stopped()) {
            splitter.feed(chunk.getBytes());
            next();
        }
    }

    private void next() {
        if (!appending && !waiting.isEmpty() && (ended || waiting.size() >= BATCH || tally.stopped())) {
            append();
        }
        if (!appending && waiting.isEmpty() && (ended || tally.stopped())) {
            done.tryComplete(tally);
        } else if (appending && waiting.size() >= BATCH) {
            request.pause();
            pace.hold();
        } else {
            request.resume();
        }
    }

    private void append() {
        List<Taken> batch = waiting;
        waiting = new ArrayList<>();
        appending = true;
        List<RoomEvent> batchEvents = batch.stream().map(Taken::event).toList();
        parts.appender.append(context, batchEvents).onComplete(result -> {
            appending = false;
            if (result.succeeded()) {
                record(batch, result.result());
            } else {
                waiting = new ArrayList<>();
                stop(batch.get(0).line, faultOf(result.cause()), (Failure) result.cause());
            }
            next();
        });
    }

    private void record(List<Taken> batch, List<SegmentLog.Appended> appended) {
        for (int i = 0; i < batch.size(); i++) {
            if (batch.get(i).line == 0) {
                continue; // Of the gateway's own making; the sender did not send it.
            }
            tally.taken(batch.get(i).line, batch.get(i).event.sequence(), appended.get(i));
            parts.metrics.acknowledged(since);
        }
    }

    @Override
    public void piece(int number, byte[] bytes) {
        keptBytes += bytes.length;
        if (tally.stopped()) {
            return;
        }
        if (keptBytes > parts.sizes.bodyBytes()) {
            stop(number, Fault.BODY_TOO_LARGE, tooLarge());
        } else if (++events > mostPieces) {
            stop(
                    number,
                    Fault.TOO_MANY_EVENTS,
                    Failure.of(
                            Problem.Code.TOO_LARGE,
                            "At most " + mostPieces + " events fit in one request; send the rest in another."));
        } else {
            caller.allowance().spend(1, 0);
            reader.read(number, bytes, this);
        }
    }

    @Override
    public void tooLong(int number, int limit) {
        if (limit >= parts.sizes.bodyBytes()) {
            stop(number, Fault.BODY_TOO_LARGE, tooLarge());
            return;
        }
        tally.refused(new Refusal(
                number, null, Fault.LINE_TOO_LONG, "is longer than " + limit + " bytes; it was skipped, not read"));
    }

    @Override
    public void broken(int number, String detail) {
        stop(number, Fault.MALFORMED_JSON, Failure.of(Problem.Code.BAD_REQUEST, detail));
    }

    @Override
    public void event(int line, RoomEvent event) {
        waiting.add(new Taken(line, event));
    }

    @Override
    public void refused(Refusal refusal) {
        tally.refused(refusal);
    }

    /** What was read before the stop is still stored. */
    private void stop(int line, Fault fault, Failure failure) {
        tally.stopped(line, fault, failure);
    }

    static Failure tooSlow(int bytesPerSecond) {
        return Failure.of(
                Problem.Code.BAD_REQUEST, "The body comes slower than " + bytesPerSecond + " bytes a second.");
    }

    private Failure tooLarge() {
        return Failure.of(
                Problem.Code.TOO_LARGE,
                "A request may hold " + parts.sizes.bodyBytes() + " bytes of events; send the rest in another.");
    }

    private static Fault faultOf(Throwable cause) {
        return cause instanceof Failure failure && failure.code() == Problem.Code.OVERLOADED
                ? Fault.OVERLOADED
                : Fault.STORAGE_FAILED;
    }

    private record Taken(int line, RoomEvent event) {}

    /**
     * What is in the body.
     *
     * @param splitter cuts it
     * @param reader reads the pieces; made for one request
     * @param mostPieces how many are taken
     */
    record Shape(Function<Pieces, Splitter> splitter, PieceReader reader, int mostPieces) {}

    /** What every upload shares. */
    public record Parts(
            GatewayConfig.Sizes sizes,
            EventReader reader,
            Appender appender,
            GatewayMetrics metrics,
            InstantSource clock,
            int bodyBytesPerSecond) {}
}
