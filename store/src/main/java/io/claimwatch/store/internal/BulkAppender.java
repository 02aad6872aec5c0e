package io.claimwatch.store.internal;

import io.claimwatch.contract.Lane;
import io.claimwatch.contract.SegmentLog.Appended;
import io.claimwatch.contract.SegmentLog.Logged;
import io.claimwatch.contract.SessionEnd;
import io.claimwatch.contract.SessionStart;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers what a transaction appends and writes it at its end with a handful of statements, however many events there
 * are. Several processes may append: each transaction has the log to itself, and what was remembered of lanes is
 * forgotten when somebody else has written since.
 */
final class BulkAppender implements LogAppender {
    private final LogHead head;
    private final Notices notices;
    private final InstantSource clock;
    private final LogLanes lanes = new LogLanes();
    private final EventDays days = new EventDays();
    private final List<Batch> batches = new ArrayList<>();
    private final List<Tail.Sized> staged = new ArrayList<>();
    private long stagedDuplicates;
    private long end;

    BulkAppender(LogHead head, Notices notices, InstantSource clock) {
        this.head = head;
        this.notices = notices;
        this.clock = clock;
    }

    private record Batch(List<EventRow> rows, List<Appended> answers) {}

    private record End(long value, String writer) {}

    @Override
    public List<Appended> append(Db db, List<EventRow> rows) {
        Batch batch = new Batch(rows, new ArrayList<>(rows.size()));
        batches.add(batch);
        return batch.answers();
    }

    @Override
    public void committing(Db db) throws SQLException {
        if (batches.isEmpty()) {
            return;
        }
        takeUp(db);
        int day = EventDays.of(clock.millis());
        lanes.load(db, firstTimes(), day);
        days.prepare(db, day, end + 1);
        CopyText copy = new CopyText();
        for (Batch batch : batches) {
            for (EventRow row : batch.rows()) {
                batch.answers().add(append(db, copy, row, day));
            }
        }
        if (!staged.isEmpty()) {
            copy.into(db, "events (" + EventRow.COPIED + ")");
            days.count(db, day, staged.size());
            notices.send(db, Notices.LOG, Long.toString(end));
        }
        lanes.write(db, day);
        db.update("UPDATE log_end SET value = ?, writer = ?", end, notices.process());
    }

    /** Goes on where the log ends now. */
    private void takeUp(Db db) throws SQLException {
        End now = db.one("SELECT value, writer FROM log_end", row -> new End(row.getLong(1), row.getString(2)))
                .orElseThrow();
        if (now.value() != end || !now.writer().equals(notices.process())) {
            lanes.forgetAll();
        }
        end = now.value();
    }

    private Map<Lane, Long> firstTimes() {
        Map<Lane, Long> times = new HashMap<>();
        for (Batch batch : batches) {
            for (EventRow row : batch.rows()) {
                times.putIfAbsent(lane(row), row.event().receivedAt());
            }
        }
        return times;
    }

    private Appended append(Db db, CopyText copy, EventRow row, int day) throws SQLException {
        long seq = row.event().sequence();
        Lane key = lane(row);
        LogLanes.State lane = lanes.of(key);
        if (seq <= lane.lastSeq) {
            stagedDuplicates++;
            return new Appended(0, lane.lastSeq);
        }
        long pos = ++end;
        row.copy(copy, pos, day, lane.id);
        if (row.kind() != EventRow.HYPOTHESIS) {
            lane.lastSeq = seq;
        }
        lane.lastAt = Math.max(lane.lastAt, row.event().receivedAt());
        lanes.change(key, lane);
        if (row.kind() == EventRow.OTHER) {
            remember(db, lane.id, row);
        }
        staged.add(new Tail.Sized(new Logged(pos, row.event()), (int) row.bytes()));
        return new Appended(pos, lane.lastSeq);
    }

    private static void remember(Db db, long lane, EventRow row) throws SQLException {
        if (row.event() instanceof SessionStart) {
            LogRooms.begun(db, lane, row);
        } else if (row.event() instanceof SessionEnd over) {
            db.update("UPDATE lanes SET ended_at = ? WHERE id = ?", over.endedAt(), lane);
        }
    }

    /** As the database will give it back. */
    private static Lane lane(EventRow row) {
        Lane lane = row.lane();
        return new Lane(
                Db.storable(lane.tenant()),
                Db.storable(lane.source()),
                Db.storable(lane.room()),
                Db.storable(lane.session()));
    }

    /** Lanes were deleted in this transaction: nobody may go on with what they remember of them. */
    void lanesDeleted(Db db) throws SQLException {
        lanes.forgetAll();
        db.update("UPDATE log_end SET writer = ''");
    }

    @Override
    public void committed() {
        head.published(staged, stagedDuplicates);
        clear();
    }

    @Override
    public void rolledBack() {
        clear();
        lanes.forgetAll();
        days.forget();
    }

    private void clear() {
        batches.clear();
        staged.clear();
        stagedDuplicates = 0;
    }

    /** Where the log ends now. */
    static long end(Db db) throws SQLException {
        return db.number("SELECT value FROM log_end");
    }
}
