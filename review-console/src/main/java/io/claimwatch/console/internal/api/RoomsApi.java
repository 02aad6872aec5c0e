package io.claimwatch.console.internal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimwatch.console.internal.api.Views.Spoken;
import io.claimwatch.console.internal.http.Call;
import io.claimwatch.console.internal.http.Endpoint;
import io.claimwatch.console.internal.http.Refusal;
import io.claimwatch.console.internal.http.Reply;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.store.ReviewStore;
import io.claimwatch.store.RoomRow;
import io.claimwatch.store.SessionTimeline;
import io.claimwatch.store.Talk;
import io.claimwatch.store.TalkMark;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The wall of rooms, and what was said in one session. */
public final class RoomsApi {
    private static final Duration ON_THE_WALL = Duration.ofHours(12);
    private static final Duration SILENCE = Duration.ofMinutes(10);
    private static final int MOST_ROOMS = 500;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final ReviewStore review;
    private final InstantSource clock;
    private final Highlights highlights;

    public RoomsApi(ReviewStore review, InstantSource clock) {
        this.review = review;
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
            String previous,
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
        TalkMark since = call.query("cursor", RoomsApi::behind);
        TalkMark before = call.query("before", RoomsApi::cut);
        Talk talk = talk(new Talk.Of(tenant, room, session, call.query("source")), since, before, call.limit());
        long now = clock.millis();
        return Reply.ok(new Timeline(
                tenant,
                room,
                session,
                view(found.room(), now),
                since == null && before == null ? found.moments() : null,
                highlights.mark(talk.segments(), found, List.of()),
                since == null && !talk.segments().isEmpty() ? talk.from().toString() : null,
                before == null ? talk.to().toString() : null,
                now));
    }

    private Talk talk(Talk.Of of, TalkMark since, TalkMark before, int limit) {
        if (since != null) {
            return review.talkSince(of, since, limit);
        }
        return before == null ? review.latestTalk(of, limit) : review.talkBefore(of, before, limit);
    }

    /** A cursor, or the last sequence one has of the only source. */
    private static TalkMark behind(String text) {
        return NUMBER.matcher(text).matches() ? TalkMark.before(Long.parseLong(text) + 1) : TalkMark.of(text);
    }

    /** A cursor, or the first sequence one has of the only source. */
    private static TalkMark cut(String text) {
        return NUMBER.matcher(text).matches() ? TalkMark.before(Long.parseLong(text)) : TalkMark.of(text);
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
