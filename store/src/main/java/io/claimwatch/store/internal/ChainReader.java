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

    private static final String JUMP = "SELECT seq, jump FROM events WHERE pos = ?";

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

    /** Walks the lane back from a little behind what is wanted. */
    @Override
    public List<Segment> around(Db db, Lane lane, long sequence, int before, int after) throws SQLException {
        Optional<LaneState> state = lanes.state(db, lane);
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

    /** A final from which enough of what came after the sequence is walked over; far ones are reached in jumps. */
    private static long start(Db db, LaneState lane, long sequence, int after) throws SQLException {
        Deque<Long> passed = new ArrayDeque<>(List.of(lane.lastPos()));
        long next = lane.lastJump();
        while (next > 0) {
            long pos = next;
            Optional<Jump> jump = db.one(JUMP, row -> new Jump(row.getLong("seq"), row.getLong("jump")), pos);
            if (jump.isEmpty() || jump.get().seq() < sequence) {
                break;
            }
            passed.addFirst(pos);
            next = jump.get().far();
        }
        // Not every final is a segment; one more jump makes up for showcases in between.
        int back = after / LaneState.JUMP + 2;
        return passed.stream().skip(back - 1L).findFirst().orElse(lane.lastPos());
    }

    private static Segment segment(java.sql.ResultSet row) throws SQLException {
        return EventRow.read(row) instanceof Segment segment ? segment : null;
    }

    private record Jump(long seq, long far) {}

    private record Step(long prev, long seq, Segment segment) {}
}
