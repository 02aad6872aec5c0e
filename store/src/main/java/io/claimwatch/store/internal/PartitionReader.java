package io.claimwatch.store.internal;

import io.claimwatch.contract.Lane;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog.Logged;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads the partitions of the PostgreSQL log; each query says early how few rows it wants. */
final class PartitionReader implements LogReader {
    private static final String SELECT = "SELECT " + EventRow.COLUMNS;
    private static final String AFTER = SELECT
            + " FROM (SELECT * FROM events WHERE pos > ? AND (day >= ? OR day < 0) ORDER BY pos LIMIT ?) e"
            + " JOIN lanes l ON l.id = e.lane ORDER BY e.pos";
    private static final String BEFORE = ofLane("<", "DESC");
    private static final String SINCE = ofLane(">=", "ASC");
    private static final String FIND = "SELECT l.id, s.last_seq FROM lanes l JOIN lane_state s ON s.lane = l.id"
            + " WHERE l.tenant = ? AND l.room = ? AND l.session = ? AND l.source = ?";

    private static String ofLane(String compared, String order) {
        return SELECT + " FROM (SELECT * FROM events WHERE lane = ? AND kind = 1 AND seq " + compared
                + " ? ORDER BY seq " + order + " LIMIT ?) e JOIN lanes l ON l.id = e.lane ORDER BY e.seq";
    }

    private record Known(long id, long lastSeq) {}

    @Override
    public List<Logged> read(Db db, long after, int max) throws SQLException {
        // Partitions that end before are not opened.
        long first = db.number(
                "SELECT MIN(day) FROM event_days WHERE first_pos = (SELECT MAX(first_pos) FROM event_days"
                        + " WHERE first_pos <= ?)",
                after + 1);
        return db.list(AFTER, EventRow::logged, after, first, max);
    }

    @Override
    public List<Segment> around(Db db, Lane lane, long sequence, int before, int after) throws SQLException {
        Optional<Known> known = find(db, lane);
        if (known.isEmpty()) {
            return List.of();
        }
        long id = known.get().id();
        List<Segment> said = new ArrayList<>(segments(db, BEFORE, id, sequence, before));
        List<Segment> rest = segments(db, SINCE, id, sequence, after + 1);
        boolean itself = !rest.isEmpty() && rest.get(0).sequence() == sequence;
        said.addAll(itself ? rest : rest.subList(0, Math.min(after, rest.size())));
        return Collections.unmodifiableList(said);
    }

    /** Asked of the database each time: another process may have gone on with the lane. */
    @Override
    public long lastSequence(Readers readers, Lane lane) {
        return readers.read(db -> find(db, lane)).map(Known::lastSeq).orElse(-1L);
    }

    private static Optional<Known> find(Db db, Lane lane) throws SQLException {
        return db.one(
                FIND,
                row -> new Known(row.getLong(1), row.getLong(2)),
                lane.tenant(),
                lane.room(),
                lane.session(),
                lane.source());
    }

    private static List<Segment> segments(Db db, String sql, long lane, long sequence, int limit) throws SQLException {
        return db.list(sql, row -> (Segment) EventRow.read(row), lane, sequence, limit);
    }
}
