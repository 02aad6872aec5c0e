package io.claimwatch.store.internal;

import io.claimwatch.contract.Lane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far each lane has come: durable states cached (the latest used, bounded), and what the running transaction
 * changes, kept apart until it is durable. Many lanes at once are not written with every transaction, for that would
 * touch nearly every page of their table each time: the events tell it, see {@link LaneRecovery}, and the table follows
 * behind. The staged part belongs to the writer thread, the rest to this monitor.
 */
final class LaneBook {
    private static final int MAX_CACHED = 100_000;

    /** So few are written with their events. */
    private static final int FEW = 64;

    /** After so many events the table follows; a crash costs reading as many. */
    private static final int MOST_BEHIND = 16_384;

    private static final String SELECT = "SELECT l.id, s.last_seq, s.last_pos, s.finals, s.last_at, s.last_jump"
            + " FROM lanes l JOIN lane_state s ON s.lane = l.id"
            + " WHERE l.tenant = ? AND l.room = ? AND l.session = ? AND l.source = ?";

    /** A new one for each transaction: a table that a burst made large would be walked through at every commit after. */
    private Map<Lane, LaneState> staged = new HashMap<>();

    /** Deleted by the running transaction; if it fails they stand as before. */
    private final Set<Lane> forgotten = new HashSet<>();

    private long behind;
    private boolean untold;
    private boolean written;

    /** Durable, but not yet in the table. */
    private Map<Lane, LaneState> ahead = new HashMap<>();

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
        if (known == null && !forgotten.contains(lane)) {
            known = known(lane);
        }
        if (known == null) {
            known = find(db, lane).orElse(null);
        }
        return known == null ? create(db, lane, at) : known;
    }

    /** Writer thread: what an event of this transaction makes of a lane. */
    void stage(Lane lane, LaneState state) {
        staged.put(lane, state);
        behind++;
    }

    /** Writer thread: a state that the events alone do not tell, so that it is written with this transaction. */
    void stageUntold(Lane lane, LaneState state) {
        stage(lane, state);
        untold = true;
    }

    /** Writer thread: forgets a lane whose rows were deleted in this transaction. */
    void forget(Lane lane) {
        staged.remove(lane);
        forgotten.add(lane);
    }

    /** Writer thread: whether a transaction without events would bring the table up to date. */
    boolean isBehind() {
        return behind > 0;
    }

    /**
     * Writer thread: the last thing of a transaction. The table is written when little has changed or much is behind.
     *
     * @param end the position up to which this transaction goes
     */
    void committing(Db db, long end) throws SQLException {
        boolean due = behind <= FEW || behind >= MOST_BEHIND || untold || staged.isEmpty();
        written = due && behind > 0;
        if (written) {
            Map<Lane, LaneState> all = new HashMap<>(ahead);
            all.putAll(staged);
            write(db, all.values(), end);
        }
    }

    /** @param end the position up to which the table is complete with these */
    static void write(Db db, Collection<LaneState> states, long end) throws SQLException {
        for (LaneState state : states) {
            db.update(
                    "UPDATE lane_state SET last_seq = ?, last_pos = ?, finals = ?, last_at = ?, last_jump = ?"
                            + " WHERE lane = ?",
                    state.lastSeq(),
                    state.lastPos(),
                    state.finals(),
                    state.lastAt(),
                    state.lastJump(),
                    state.id());
        }
        db.update("UPDATE meta SET value = ? WHERE name = 'lanes'", end);
    }

    /** Writer thread: what was staged is durable. */
    void committed() {
        synchronized (this) {
            cache.keySet().removeAll(forgotten);
            ahead.keySet().removeAll(forgotten);
            if (written) {
                ahead = new HashMap<>();
            } else {
                ahead.putAll(staged);
            }
            cache.putAll(staged);
            generation++;
        }
        behind = written ? 0 : behind;
        untold = false;
        forgotten.clear();
        staged = new HashMap<>();
    }

    void rolledBack() {
        untold = false;
        forgotten.clear();
        staged = new HashMap<>();
    }

    /** Any thread: the durable last sequence, -1 if none. Reads the file only when the lane is not cached. */
    long lastSequence(Readers readers, Lane lane) {
        LaneState known;
        long seen;
        synchronized (this) {
            known = known(lane);
            seen = generation;
        }
        if (known != null) {
            return known.lastSeq();
        }
        Optional<LaneState> stored = readers.read(db -> find(db, lane));
        stored.ifPresent(state -> remember(lane, state, seen));
        return stored.map(LaneState::lastSeq).orElse(-1L);
    }

    /** Any thread: the durable state, or nothing for a lane that was never heard. */
    Optional<LaneState> state(Db db, Lane lane) throws SQLException {
        LaneState known = known(lane);
        return known == null ? find(db, lane) : Optional.of(known);
    }

    /** What was read before a commit may be older than what it left: only an unchanged generation may be cached. */
    private synchronized void remember(Lane lane, LaneState state, long seen) {
        if (generation == seen) {
            cache.putIfAbsent(lane, state);
        }
    }

    private synchronized LaneState known(Lane lane) {
        LaneState newest = ahead.get(lane);
        return newest == null ? cache.get(lane) : newest;
    }

    private static Optional<LaneState> find(Db db, Lane lane) throws SQLException {
        return db.one(SELECT, LaneBook::map, lane.tenant(), lane.room(), lane.session(), lane.source());
    }

    static LaneState map(ResultSet row) throws SQLException {
        return new LaneState(
                row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6));
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
        return LaneState.begun(id, at);
    }
}
