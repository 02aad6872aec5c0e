package io.claimwatch.gateway.internal.http;

import io.claimwatch.contract.Lane;
import io.claimwatch.contract.Problem;
import io.claimwatch.contract.SessionEnd;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.gateway.internal.flow.Caller;
import io.claimwatch.gateway.internal.flow.Failure;
import io.claimwatch.gateway.internal.http.SegmentUpload.Parts;
import io.claimwatch.gateway.internal.read.Refusal;
import io.claimwatch.gateway.internal.read.SessionOver;
import io.claimwatch.gateway.internal.read.SessionReader;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;

/** {@code /api/v1/rooms/{room}/sessions/{session}}: a broadcast begins, changes, ends. */
final class SessionRoutes {
    private static final String OWN_SOURCE = "session";

    private final SmallRequests small;
    private final Parts parts;
    private final OwnNumbers numbers;
    private final Streams streams;

    SessionRoutes(SmallRequests small, Parts parts, OwnNumbers numbers, Streams streams) {
        this.small = small;
        this.parts = parts;
        this.numbers = numbers;
        this.streams = streams;
    }

    void put(RoutingContext routing) {
        small.serve(routing, (caller, body) -> store(lane(routing, caller), body, null));
    }

    void patch(RoutingContext routing) {
        small.serve(routing, (caller, body) -> {
            Lane lane = lane(routing, caller);
            return streams.standing(lane)
                    .compose(standing -> standing == null
                            ? Future.failedFuture(Failure.of(
                                    Problem.Code.NOT_FOUND,
                                    "This session has not begun; PUT what is known of it to the same address first."))
                            : store(lane, body, standing));
        });
    }

    void end(RoutingContext routing) {
        small.serve(routing, (caller, body) -> {
            Lane lane = lane(routing, caller);
            List<Refusal> refusals = new ArrayList<>();
            long now = parts.clock().millis();
            SessionOver over = SessionOver.read(body, now, refusals);
            if (over == null) {
                return Future.failedFuture(SmallRequests.refused(refusals, parts.metrics()));
            }
            return numbers.append(
                    lane,
                    sequence -> new SessionEnd(
                            lane.tenant(),
                            lane.source(),
                            lane.room(),
                            lane.session(),
                            sequence,
                            over.endedAt() == null ? now : over.endedAt(),
                            now));
        });
    }

    private Future<Receipt.Result> store(Lane lane, byte[] body, SessionStart standing) {
        List<Refusal> refusals = new ArrayList<>();
        long now = parts.clock().millis();
        SessionStart read = SessionReader.read(body, lane, 0, standing, now, refusals);
        if (read == null) {
            return Future.failedFuture(SmallRequests.refused(refusals, parts.metrics()));
        }
        return numbers.append(lane, sequence -> read.numbered(sequence));
    }

    private static Lane lane(RoutingContext routing, Caller caller) {
        return new Lane(
                caller.tenant(),
                OWN_SOURCE,
                SmallRequests.pathId(routing, "room"),
                SmallRequests.pathId(routing, "session"));
    }
}
