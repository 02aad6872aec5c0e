package io.claimwatch.store.internal;

import io.claimwatch.contract.Lane;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog.Logged;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Reads the log's file. */
final class ChainReader {
    private static final String AFTER = EventRow.SELECT + "WHERE e.pos > ? ORDER BY e.pos LIMIT ?";
    private static final String AT = EventRow.SELECT + "WHERE e.pos = ?";

    private ChainReader() {}

    static List<Logged> read(Db db, long after, int max) throws SQLException {
        return db.list(AFTER, row -> new Logged(row.getLong("pos"), EventRow.read(row)), after, max);
    }

    /** The lane of a session that holds the sequence; sources count apart, so the oldest that has it. */
    static Optional<Lane> laneOf(Db db, String tenant, String room, String session, long sequence) throws SQLException {
        List<Lane> lanes = db.list(
                "SELECT source FROM lanes WHERE tenant = ? AND room = ? AND session = ? ORDER BY id",
                row -> new Lane(tenant, row.getString(1), room, session),
                tenant,
                room,
                session);
        for (Lane lane : lanes) {
            if (lanes.size() == 1
                    || around(db, lane, sequence, 0, 0).stream().anyMatch(said -> said.sequence() == sequence)) {
                return Optional.of(lane);
            }
        }
        return Optional.empty();
    }

    /** Walks the lane back from the next anchor behind what is wanted. */
    static List<Segment> around(Db db, Lane lane, long sequence, int before, int after) throws SQLException {
        Optional<LaneState> state = LaneBook.find(db, lane);
        if (state.isEmpty()) {
            return List.of();
        }
        Deque<Segment> said = new ArrayDeque<>();
        long pos = start(db, state.get(), sequence, after);
        int later = 0;
        int earlier = 0;
        while (pos > 0) {
            Optional<Step> step =
                    db.one(AT, row -> new Step(row.getLong("prev"), row.getLong("seq"), segment(row)), pos);
            if (step.isEmpty()) {
                break;
            }
            Segment segment = step.get().segment();
            if (segment != null && step.get().seq() < sequence && ++earlier > before) {
                break;
            }
            if (segment != null) {
                said.addFirst(segment);
                later += step.get().seq() > sequence ? 1 : 0;
            }
            if (later > after) {
                said.removeLast();
                later--;
            }
            pos = step.get().prev();
        }
        return List.copyOf(said);
    }

    private static long start(Db db, LaneState lane, long sequence, int after) throws SQLException {
        long anchor = db.number(
                "SELECT pos FROM anchors WHERE lane = ? AND seq >= ? ORDER BY seq LIMIT 1 OFFSET ?",
                lane.id(),
                sequence,
                // Not every final is a segment; one more anchor makes up for showcases in between.
                after / ChainAppender.ANCHOR_EVERY + 2);
        return anchor > 0 ? anchor : lane.lastPos();
    }

    private static Segment segment(java.sql.ResultSet row) throws SQLException {
        return EventRow.read(row) instanceof Segment segment ? segment : null;
    }

    private record Step(long prev, long seq, Segment segment) {}
}
