package io.claimwatch.store.internal;

import io.claimwatch.contract.Json;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.SegmentLog.Logged;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.contract.Showcase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the log knows of sessions: the lanes of one session taken together. */
final class LogRooms {
    private static final String SELECT = "SELECT l.tenant, l.room, l.session, MAX(l.start_json) AS start_json,"
            + " MIN(l.first_at) AS first_at, MAX(l.ended_at) AS ended_at, MAX(s.last_at) AS last_at"
            + " FROM lanes l JOIN lane_state s ON s.lane = l.id ";
    private static final String GROUP = " GROUP BY l.tenant, l.room, l.session";

    private static final String STANDING =
            EventRow.SELECT + "WHERE e.kind = 2 AND e.lane = ? AND e.pos < ? ORDER BY e.pos DESC LIMIT ?";

    /** So many of the latest events hold the showcase even where starts and ends are repeated. */
    private static final int LATEST = 8;

    private LogRooms() {}

    /** The newest beginning counts, whichever source told it: the others of the session forget theirs. */
    static void begun(Db db, long lane, EventRow row) throws SQLException {
        db.update(
                "UPDATE lanes SET start_json = NULL WHERE tenant = ? AND room = ? AND session = ? AND id <> ?"
                        + " AND start_json IS NOT NULL",
                row.event().tenant(),
                row.event().room(),
                row.event().session(),
                lane);
        db.update("UPDATE lanes SET start_json = ?, ended_at = NULL WHERE id = ?", row.body(), lane);
    }

    static List<Session> since(Db db, String tenant, long since) throws SQLException {
        return db.list(
                SELECT + "WHERE s.last_at >= ? AND (CAST(? AS TEXT) IS NULL OR l.tenant = ?)" + GROUP,
                Session::of,
                since,
                tenant,
                tenant);
    }

    static List<Session> one(Db db, String tenant, String room, String session) throws SQLException {
        return db.list(
                SELECT + "WHERE l.tenant = ? AND l.room = ? AND l.session = ?" + GROUP,
                Session::of,
                tenant,
                room,
                session);
    }

    /** The last start and the last showcase of a session before a position, in order. */
    static List<RoomEvent> standing(Db db, String tenant, String room, String session, long before)
            throws SQLException {
        // A lane at a time: an index answers that at once on any database, and a session has few.
        List<Logged> latest = new ArrayList<>();
        for (long lane : lanes(db, tenant, room, session)) {
            latest.addAll(db.list(STANDING, EventRow::logged, lane, before, LATEST));
        }
        latest.sort(Comparator.comparingLong(Logged::position).reversed());
        RoomEvent start = null;
        RoomEvent showcase = null;
        for (Logged logged : latest) {
            if (start == null && logged.event() instanceof SessionStart) {
                start = logged.event();
            } else if (showcase == null && logged.event() instanceof Showcase) {
                showcase = logged.event();
            }
        }
        if (start == null) {
            start = one(db, tenant, room, session).stream()
                    .map(Session::context)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return Stream.of(start, showcase).filter(Objects::nonNull).toList();
    }

    private static List<Long> lanes(Db db, String tenant, String room, String session) throws SQLException {
        return db.list(
                "SELECT id FROM lanes WHERE tenant = ? AND room = ? AND session = ?",
                row -> row.getLong(1),
                tenant,
                room,
                session);
    }

    /** One broadcast. The start is kept as text: of thousands only a page is shown. */
    record Session(String tenant, String room, String session, String start, long firstAt, Long endedAt, long lastAt) {
        static Session of(ResultSet row) throws SQLException {
            return new Session(
                    row.getString("tenant"),
                    row.getString("room"),
                    row.getString("session"),
                    row.getString("start_json"),
                    row.getLong("first_at"),
                    Columns.longOrNull(row, "ended_at"),
                    row.getLong("last_at"));
        }

        SessionStart context() {
            return start == null ? null : (SessionStart) Json.read(start, RoomEvent.class);
        }
    }
}
