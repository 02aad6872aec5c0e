package io.claimwatch.console.internal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimwatch.console.internal.api.Views.Spoken;
import io.claimwatch.console.internal.http.Call;
import io.claimwatch.console.internal.http.Endpoint;
import io.claimwatch.console.internal.http.Refusal;
import io.claimwatch.console.internal.http.Reply;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.store.ReviewStore;
import io.claimwatch.store.RoomRow;
import io.claimwatch.store.SessionTimeline;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** The wall of rooms, and what was said in one session. */
public final class RoomsApi {
    private static final Duration ON_THE_WALL = Duration.ofHours(12);
    private static final Duration SILENCE = Duration.ofMinutes(10);
    private static final int MOST_ROOMS = 500;

    private final ReviewStore review;
    private final SegmentLog segments;
    private final InstantSource clock;
    private final Highlights highlights;

    public RoomsApi(ReviewStore review, SegmentLog segments, InstantSource clock) {
        this.review = review;
        this.segments = segments;
        this.clock = clock;
        this.highlights = new Highlights(review);
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of(HttpMethod.GET, "/api/v1/rooms", Roles.LISTENERS, call -> rooms(call)
                        .now()),
                Endpoint.of(
                        HttpMethod.GET, "/api/v1/rooms/{room}/sessions/{session}", Roles.LISTENERS, call -> timeline(
                                        call)
                                .now()));
    }

    private record Rooms(List<RoomView> rooms, long now) {}

    /** A row of the wall. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record RoomView(
            String tenant,
            String room,
            String session,
            String title,
            String host,
            String operator,
            String agency,
            Integer audience,
            Integer tier,
            ProductCategory category,
            boolean live,
            Long startedAt,
            Long endedAt,
            long firstAt,
            long lastAt,
            long flags,
            long open,
            String lastFlag,
            List<Integer> sparkline) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Timeline(
            String tenant,
            String room,
            String session,
            RoomView facts,
            List<SessionTimeline.Moment> moments,
            List<Spoken> segments,
            String next,
            long now) {}

    private Reply rooms(Call call) {
        long now = clock.millis();
        List<RoomView> rows = review.rooms(call.visitor().tenant(), now - ON_THE_WALL.toMillis(), MOST_ROOMS).stream()
                .map(row -> view(row, now))
                .toList();
        return Reply.ok(new Rooms(rows, now));
    }

    private Reply timeline(Call call) {
        String tenant = call.query("tenant");
        if (tenant == null) {
            throw Call.wrong("tenant", "required", "is required");
        }
        String room = call.path("room");
        String session = call.path("session");
        SessionTimeline found = call.visitor().sees(tenant)
                ? review.timeline(tenant, room, session).orElse(null)
                : null;
        if (found == null) {
            throw Refusal.notFound("session");
        }
        Long cursor = call.query("cursor", Long::valueOf);
        Long before = call.query("before", Long::valueOf);
        List<Segment> said = said(tenant, room, session, cursor, before, call.limit());
        long now = clock.millis();
        return Reply.ok(new Timeline(
                tenant,
                room,
                session,
                view(found.room(), now),
                cursor == null && before == null ? found.moments() : null,
                highlights.mark(said, found, List.of()),
                next(said, cursor),
                now));
    }

    private List<Segment> said(String tenant, String room, String session, Long cursor, Long before, int limit) {
        if (cursor != null) {
            return segments.around(tenant, room, session, cursor, 0, limit).stream()
                    .filter(segment -> segment.sequence() > cursor)
                    .toList();
        }
        long end = before == null ? Long.MAX_VALUE : before;
        return segments.around(tenant, room, session, end, limit, 0).stream()
                .filter(segment -> segment.sequence() < end)
                .toList();
    }

    private static String next(List<Segment> said, Long cursor) {
        return said.stream().mapToLong(Segment::sequence).max().stream()
                .mapToObj(Long::toString)
                .findFirst()
                .orElse(cursor == null ? null : Long.toString(cursor));
    }

    private static RoomView view(RoomRow row, long now) {
        SessionStart start = row.start();
        return new RoomView(
                row.tenant(),
                row.room(),
                row.session(),
                of(start, SessionStart::title),
                of(start, SessionStart::host),
                of(start, SessionStart::operator),
                of(start, SessionStart::agency),
                of(start, SessionStart::audience),
                of(start, SessionStart::tier),
                of(start, SessionStart::category),
                row.endedAt() == null && now - row.lastWordsAt() < SILENCE.toMillis(),
                of(start, SessionStart::startedAt),
                row.endedAt(),
                row.firstWordsAt(),
                row.lastWordsAt(),
                row.flags(),
                row.openCases(),
                row.lastFlag(),
                row.sparkline());
    }

    private static <T> T of(SessionStart start, Function<SessionStart, T> member) {
        return start == null ? null : member.apply(start);
    }
}
