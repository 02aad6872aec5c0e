package io.claimwatch.store.internal;

import io.claimwatch.contract.Lane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far each lane has come: durable states cached (the latest used, bounded), and what the running transaction
 * changes, kept apart until it is durable. The staged part belongs to the writer thread, the cache to this monitor.
 */
final class LaneBook {
    private static final int MAX_CACHED = 100_000;
    private static final String SELECT = "SELECT l.id, s.last_seq, s.last_pos, s.finals, s.last_at FROM lanes l"
            + " JOIN lane_state s ON s.lane = l.id WHERE l.tenant = ? AND l.room = ? AND l.session = ? AND l.source = ?";

    /** A new one for each transaction: a table that a burst made large would be walked through at every commit after. */
    private Map<Lane, LaneState> staged = new HashMap<>();

    private final Map<Lane, LaneState> cache = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Lane, LaneState> eldest) {
            return size() > MAX_CACHED;
        }
    };
    private long generation;

    /** Writer thread: the state as the running transaction sees it, the lane created when it is new. */
    LaneState forWriting(Db db, Lane lane, long at) throws SQLException {
        LaneState known = staged.get(lane);
        if (known == null) {
            known = cached(lane);
        }
        if (known == null) {
            known = find(db, lane).orElse(null);
        }
        return known == null ? create(db, lane, at) : known;
    }

    /** Writer thread. */
    void stage(Lane lane, LaneState state) {
        staged.put(lane, state);
    }

    /** Writer thread: forgets a lane whose rows were deleted in this transaction. */
    void forget(Lane lane) {
        staged.remove(lane);
        synchronized (this) {
            cache.remove(lane);
            generation++;
        }
    }

    /** Writer thread: writes what changed, as the last thing of the transaction. */
    void write(Db db) throws SQLException {
        for (LaneState state : staged.values()) {
            db.update(
                    "UPDATE lane_state SET last_seq = ?, last_pos = ?, finals = ?, last_at = ? WHERE lane = ?",
                    state.lastSeq(),
                    state.lastPos(),
                    state.finals(),
                    state.lastAt(),
                    state.id());
        }
    }

    /** Writer thread: what was staged is durable. */
    void committed() {
        synchronized (this) {
            cache.putAll(staged);
            generation++;
        }
        staged = new HashMap<>();
    }

    void rolledBack() {
        staged = new HashMap<>();
    }

    /** Any thread: the durable last sequence, -1 if none. Reads the file only when the lane is not cached. */
    long lastSequence(Readers readers, Lane lane) {
        LaneState known;
        long seen;
        synchronized (this) {
            known = cache.get(lane);
            seen = generation;
        }
        if (known != null) {
            return known.lastSeq();
        }
        Optional<LaneState> stored = readers.read(db -> find(db, lane));
        stored.ifPresent(state -> remember(lane, state, seen));
        return stored.map(LaneState::lastSeq).orElse(-1L);
    }

    /** What was read before a commit may be older than what it left: only an unchanged generation may be cached. */
    private synchronized void remember(Lane lane, LaneState state, long seen) {
        if (generation == seen) {
            cache.putIfAbsent(lane, state);
        }
    }

    private synchronized LaneState cached(Lane lane) {
        return cache.get(lane);
    }

    static Optional<LaneState> find(Db db, Lane lane) throws SQLException {
        return db.one(SELECT, LaneBook::map, lane.tenant(), lane.room(), lane.session(), lane.source());
    }

    private static LaneState map(ResultSet row) throws SQLException {
        return new LaneState(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
    }

    private static LaneState create(Db db, Lane lane, long at) throws SQLException {
        long id = db.number(
                "INSERT INTO lanes (tenant, room, session, source, first_at) VALUES (?, ?, ?, ?, ?) RETURNING id",
                lane.tenant(),
                lane.room(),
                lane.session(),
                lane.source(),
                at);
        db.update("INSERT INTO lane_state (lane, last_seq, last_pos, finals, last_at) VALUES (?, -1, 0, 0, ?)", id, at);
        return new LaneState(id, -1, 0, 0, at);
    }
}
