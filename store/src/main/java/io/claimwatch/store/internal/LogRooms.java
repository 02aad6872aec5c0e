package io.claimwatch.store.internal;

import io.claimwatch.contract.Json;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.SessionStart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What the log knows of sessions: the lanes of one session taken together. */
final class LogRooms {
    private static final String SELECT = "SELECT l.tenant, l.room, l.session, MAX(l.start_json) AS start_json,"
            + " MIN(l.first_at) AS first_at, MAX(l.ended_at) AS ended_at, MAX(s.last_at) AS last_at"
            + " FROM lanes l JOIN lane_state s ON s.lane = l.id ";
    private static final String GROUP = " GROUP BY l.tenant, l.room, l.session";

    private LogRooms() {}

    static List<Session> since(Db db, String tenant, long since) throws SQLException {
        return db.list(
                SELECT + "WHERE s.last_at >= ? AND (? IS NULL OR l.tenant = ?)" + GROUP,
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
