package io.claimwatch.gateway.internal.http;

import io.claimwatch.contract.Lane;
import io.claimwatch.contract.Problem;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.gateway.internal.flow.Caller;
import io.claimwatch.gateway.internal.flow.Failure;
import io.claimwatch.gateway.internal.flow.GatewayMetrics;
import io.claimwatch.gateway.internal.format.Format;
import io.claimwatch.gateway.internal.format.Formats;
import io.claimwatch.gateway.internal.format.Stream;
import io.claimwatch.gateway.internal.format.StreamAddress;
import io.claimwatch.gateway.internal.read.Nearest;
import io.claimwatch.gateway.internal.read.Refusal;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Finds out what a request to {@code /api/v1/ingest/{format}} is about. Safe for all threads. */
public final class Streams {
    private static final int THREADS = 4;

    private final Vertx vertx;
    private final SegmentLog log;
    private final GatewayMetrics metrics;
    private final InstantSource clock;

    /** Threads of their own: over a broker it may take seconds, in which keys are still to be looked up. */
    private final WorkerExecutor sessions;

    public Streams(Vertx vertx, SegmentLog log, GatewayMetrics metrics, InstantSource clock) {
        this.vertx = vertx;
        this.log = log;
        this.metrics = metrics;
        this.clock = clock;
        this.sessions = vertx.createSharedWorkerExecutor("claimwatch-sessions", THREADS);
    }

    /**
     * A fresh reader of the format.
     *
     * @throws Failure when there is none
     */
    public Format format(String name) {
        Format format = Formats.of(name);
        if (format == null) {
            throw Failure.of(
                    Problem.Code.NOT_FOUND,
                    "There is no such format; did you mean '" + Nearest.of(name, Formats.names()) + "'? Known are: "
                            + String.join(", ", Formats.names()) + ".");
        }
        return format;
    }

    /** @throws Failure naming every faulty parameter */
    public Stream address(MultiMap query, Caller caller, String format) {
        List<Refusal> refusals = new ArrayList<>();
        Stream stream = StreamAddress.read(caller.tenant(), format, query, clock.millis(), refusals);
        if (stream == null) {
            refusals.forEach(refusal -> metrics.refused(refusal.fault().wire()));
            throw Failure.of(
                    Problem.Code.BAD_REQUEST,
                    "The parameters in the address are not right; see errors.",
                    refusals.stream().map(Refusal::item).toList());
        }
        return stream;
    }

    /** What is known of a lane's session; null if nothing. */
    Future<SessionStart> standing(Lane lane) {
        return sessions.executeBlocking(
                () -> {
                    for (RoomEvent event : log.standing(lane.tenant(), lane.room(), lane.session(), Long.MAX_VALUE)) {
                        if (event instanceof SessionStart start) {
                            return start;
                        }
                    }
                    return null;
                },
                false);
    }

    /** Where the stream's sequences begin: as the sender says, or else past all of its lane, by the clock. */
    public Future<Long> firstSequence(Stream stream) {
        return stream.firstSequence() != null
                ? Future.succeededFuture(stream.firstSequence())
                : vertx.executeBlocking(() -> log.lastSequence(stream.lane()), false)
                        .map(last -> Math.max(last + 1, clock.millis()));
    }
}
