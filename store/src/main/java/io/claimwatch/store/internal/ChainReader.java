package io.claimwatch.store.internal;

import io.claimwatch.contract.Lane;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog.Logged;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Reads where each final of a lane names the one before it. */
final class ChainReader implements LogReader {
    private static final String AFTER = EventRow.SELECT + "WHERE e.pos > ? ORDER BY e.pos LIMIT ?";
    private static final String AT = EventRow.select(", e.prev") + "WHERE e.pos = ?";

    private final LaneBook lanes;

    ChainReader(LaneBook lanes) {
        this.lanes = lanes;
    }

    @Override
    public List<Logged> read(Db db, long after, int max) throws SQLException {
        return db.list(AFTER, EventRow::logged, after, max);
    }

    @Override
    public long lastSequence(Readers readers, Lane lane) {
        return lanes.lastSequence(readers, lane);
    }

    /** Walks the lane back from the next anchor behind what is wanted. */
    @Override
    public List<Segment> around(Db db, Lane lane, long sequence, int before, int after) throws SQLException {
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
