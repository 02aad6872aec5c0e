package io.claimwatch.gateway.internal.http;

import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SessionEnd;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.gateway.internal.format.Stream;

/**
 * What stands around the transcript of a broadcast that was over when it came: its beginning, which says so, and its end.
 * Both have fixed numbers in a lane of their own, so sending the transcript again changes nothing. Confined to one request.
 */
final class Backfill {
    /** The source of beginnings and ends of broadcasts that were over when they came. */
    static final String SOURCE = "backfill";

    private final Stream stream;
    private final SessionStart standing;
    private final long now;
    private long last;

    /** @param standing what is known of the broadcast; null if nothing */
    Backfill(Stream stream, SessionStart standing, long now) {
        this.stream = stream;
        this.standing = standing;
        this.now = now;
        this.last = stream.startedAt() == null ? 0 : stream.startedAt();
    }

    /** @param first the first that was said */
    SessionStart start(Segment first) {
        boolean known = standing != null;
        return new SessionStart(
                stream.lane().tenant(),
                SOURCE,
                stream.lane().room(),
                stream.lane().session(),
                0,
                stream.startedAt() == null ? first.startMs() : stream.startedAt(),
                known ? standing.title() : null,
                known ? standing.host() : null,
                known ? standing.operator() : null,
                known ? standing.agency() : null,
                known ? standing.audience() : null,
                known ? standing.tier() : null,
                known ? standing.category() : null,
                known ? standing.notice() : null,
                known ? standing.market() : null,
                true,
                now);
    }

    void said(Segment segment) {
        last = Math.max(last, segment.endMs());
    }

    SessionEnd end() {
        return new SessionEnd(
                stream.lane().tenant(),
                SOURCE,
                stream.lane().room(),
                stream.lane().session(),
                1,
                last,
                now);
    }
}
