package io.claimwatch.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings the states of lanes to where the events are, after a process that did not get to write them. */
final class LaneRecovery {
    private static final int PAGE = 4096;
    private static final String EVENTS =
            "SELECT pos, lane, seq, kind, received_at FROM events WHERE pos > ? ORDER BY pos LIMIT ?";
    private static final String STATE =
            "SELECT lane, last_seq, last_pos, finals, last_at, last_jump FROM lane_state WHERE lane = ?";

    private LaneRecovery() {}

    static void run(Db db) throws SQLException {
        long from = db.number("SELECT value FROM meta WHERE name = 'lanes'");
        long end = from;
        Map<Long, LaneState> states = new HashMap<>();
        for (List<Event> page = page(db, end); !page.isEmpty(); page = page(db, end)) {
            for (Event event : page) {
                apply(db, states, event);
                end = event.pos();
            }
        }
        if (end > from) {
            db.execute("BEGIN IMMEDIATE");
            LaneBook.write(db, states.values(), end);
            db.execute("COMMIT");
        }
    }

    private static List<Event> page(Db db, long after) throws SQLException {
        return db.list(EVENTS, Event::of, after, PAGE);
    }

    private static void apply(Db db, Map<Long, LaneState> states, Event event) throws SQLException {
        LaneState before = states.get(event.lane());
        if (before == null) {
            before = db.one(STATE, LaneBook::map, event.lane()).orElse(null);
        }
        // A lane that was erased while its last events were coming in has no state.
        if (before != null) {
            states.put(
                    event.lane(),
                    event.kind() == EventRow.HYPOTHESIS
                            ? before.withHypothesis(event.at())
                            : before.withFinal(event.seq(), event.pos(), event.at()));
        }
    }

    private record Event(long pos, long lane, long seq, int kind, long at) {
        static Event of(ResultSet row) throws SQLException {
            return new Event(row.getLong(1), row.getLong(2), row.getLong(3), row.getInt(4), row.getLong(5));
        }
    }
}
