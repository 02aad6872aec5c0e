package io.claimwatch.store.internal;

import io.claimwatch.contract.SegmentLog.Appended;
import io.claimwatch.contract.SegmentLog.Logged;
import io.claimwatch.contract.SessionEnd;
import io.claimwatch.contract.SessionStart;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Appends rows inside the writer's transactions: gives positions, sorts out duplicates, and lets readers see the rows
 * once they are durable. Everything but the counters belongs to the writer thread.
 */
final class ChainAppender implements LogAppender {
    private final LaneBook lanes;
    private final LogHead head;
    private final List<Tail.Sized> staged = new ArrayList<>();
    private long end;
    private long stagedDuplicates;

    ChainAppender(LaneBook lanes, LogHead head) {
        this.lanes = lanes;
        this.head = head;
        this.end = head.end();
    }

    @Override
    public List<Appended> append(Db db, List<EventRow> rows) throws SQLException {
        List<Appended> answers = new ArrayList<>(rows.size());
        PreparedStatement insert = db.prepare(EventRow.INSERT);
        for (EventRow row : rows) {
            answers.add(append(db, insert, row));
        }
        return answers;
    }

    private Appended append(Db db, PreparedStatement insert, EventRow row) throws SQLException {
        long seq = row.event().sequence();
        long at = row.event().receivedAt();
        LaneState lane = lanes.forWriting(db, row.lane(), at);
        if (seq <= lane.lastSeq()) {
            stagedDuplicates++;
            return new Appended(0, lane.lastSeq());
        }
        long pos = ++end;
        row.bind(insert, pos, lane);
        insert.executeUpdate();
        LaneState after = row.kind() == EventRow.HYPOTHESIS ? lane.withHypothesis(at) : lane.withFinal(seq, pos, at);
        if (row.kind() == EventRow.OTHER) {
            remember(db, lane.id(), row);
        }
        lanes.stage(row.lane(), after);
        staged.add(new Tail.Sized(new Logged(pos, row.event()), (int) row.bytes()));
        return new Appended(pos, after.lastSeq());
    }

    private static void remember(Db db, long lane, EventRow row) throws SQLException {
        if (row.event() instanceof SessionStart) {
            LogRooms.begun(db, lane, row);
        } else if (row.event() instanceof SessionEnd over) {
            db.update("UPDATE lanes SET ended_at = ? WHERE id = ?", over.endedAt(), lane);
        }
    }

    @Override
    public boolean behind() {
        return lanes.isBehind();
    }

    @Override
    public void committing(Db db) throws SQLException {
        lanes.committing(db, end);
        if (!staged.isEmpty()) {
            // Kept apart from the rows, so that a position is never given twice, even when the newest were deleted.
            db.update("UPDATE meta SET value = ? WHERE name = 'end'", end);
        }
    }

    @Override
    public void committed() {
        lanes.committed();
        head.published(staged, stagedDuplicates);
        staged.clear();
        stagedDuplicates = 0;
    }

    @Override
    public void rolledBack() {
        lanes.rolledBack();
        staged.clear();
        stagedDuplicates = 0;
        end = head.end();
    }
}
