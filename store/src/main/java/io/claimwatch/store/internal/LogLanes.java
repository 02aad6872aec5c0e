package io.claimwatch.store.internal;

import io.claimwatch.contract.Lane;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lanes of the PostgreSQL log as its writer knows them: read and written many at a time, the latest used kept. What is
 * kept holds only while nobody else writes; {@link BulkAppender} finds out. Belongs to the writer's thread.
 */
final class LogLanes {
    private static final int MAX_KEPT = 100_000;
    private static final String KEYS = "unnest(?, ?, ?, ?)";
    private static final String FIND = "SELECT l.tenant, l.source, l.room, l.session, l.id, s.last_seq, s.last_at FROM "
            + KEYS + " AS k (tenant, source, room, session) JOIN lanes l USING (tenant, source, room, session)"
            + " JOIN lane_state s ON s.lane = l.id";
    private static final String CREATE = "WITH made AS (INSERT INTO lanes (tenant, source, room, session, first_at,"
            + " first_day) SELECT k.*, ? FROM unnest(?, ?, ?, ?, ?) AS k RETURNING *), state AS (INSERT INTO lane_state"
            + " (lane, last_seq, last_at, last_day) SELECT id, -1, first_at, first_day FROM made)"
            + " SELECT tenant, source, room, session, id, -1, first_at FROM made";

    private final Map<Lane, State> kept = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Lane, State> eldest) {
            return size() > MAX_KEPT;
        }
    };
    private final Map<Lane, State> changed = new LinkedHashMap<>();

    /** How far a lane has come. */
    static final class State {
        final long id;
        long lastSeq;
        long lastAt;

        State(long id, long lastSeq, long lastAt) {
            this.id = id;
            this.lastSeq = lastSeq;
            this.lastAt = lastAt;
        }
    }

    void forgetAll() {
        kept.clear();
        changed.clear();
    }

    /** Reads the lanes that are not kept, and makes those that are new. */
    void load(Db db, Map<Lane, Long> firstAt, int day) throws SQLException {
        Map<Lane, Long> wanted = new HashMap<>(firstAt);
        wanted.keySet().removeAll(kept.keySet());
        if (wanted.isEmpty()) {
            return;
        }
        fetch(db, FIND, keys(db, wanted));
        wanted.keySet().removeAll(kept.keySet());
        if (!wanted.isEmpty()) {
            List<Object> args = new ArrayList<>(List.of(day));
            args.addAll(List.of(keys(db, wanted)));
            args.add(db.array("int8", wanted.values()));
            fetch(db, CREATE, args.toArray());
        }
    }

    State of(Lane lane) {
        return kept.get(lane);
    }

    void change(Lane lane, State state) {
        changed.put(lane, state);
    }

    void write(Db db, int day) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        List<State> states = List.copyOf(changed.values());
        db.update(
                "UPDATE lane_state s SET last_seq = v.seq, last_at = v.at, last_day = ? FROM unnest(?, ?, ?) AS v (lane, seq, at)"
                        + " WHERE s.lane = v.lane",
                day,
                db.array("int8", states.stream().map(state -> state.id).toList()),
                db.array("int8", states.stream().map(state -> state.lastSeq).toList()),
                db.array("int8", states.stream().map(state -> state.lastAt).toList()));
        changed.clear();
    }

    private void fetch(Db db, String sql, Object... args) throws SQLException {
        db.list(
                sql,
                row -> kept.put(
                        new Lane(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        new State(row.getLong(5), row.getLong(6), row.getLong(7))),
                args);
    }

    private static Object[] keys(Db db, Map<Lane, Long> lanes) throws SQLException {
        return new Object[] {
            db.array("text", lanes.keySet().stream().map(Lane::tenant).toList()),
            db.array("text", lanes.keySet().stream().map(Lane::source).toList()),
            db.array("text", lanes.keySet().stream().map(Lane::room).toList()),
            db.array("text", lanes.keySet().stream().map(Lane::session).toList())
        };
    }
}
