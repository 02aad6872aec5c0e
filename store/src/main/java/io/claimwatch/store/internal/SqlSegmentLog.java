package io.claimwatch.store.internal;

import io.claimwatch.contract.Lane;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;

/** The log: appends through the writer, reads from the tail or the file. */
final class SqlSegmentLog implements SegmentLog {
    private final Writer writer;
    private final Readers readers;
    private final LogAppender appender;
    private final LogReader reader;
    private final LogHead head;

    SqlSegmentLog(Writer writer, Readers readers, LogAppender appender, LogReader reader, LogHead head) {
        this.writer = writer;
        this.readers = readers;
        this.appender = appender;
        this.reader = reader;
        this.head = head;
    }

    @Override
    public CompletionStage<List<Appended>> append(List<RoomEvent> events) {
        List<EventRow> rows = new ArrayList<>(events.size());
        long bytes = 0;
        for (RoomEvent event : events) {
            EventRow row = EventRow.of(event);
            rows.add(row);
            bytes += row.bytes();
        }
        return writer.submit(db -> appender.append(db, rows), Math.max(1, rows.size()), bytes);
    }

    @Override
    public List<Logged> read(long after, int max) {
        if (max < 1) {
            throw new IllegalArgumentException("max must be at least 1, is " + max);
        }
        Optional<List<Logged>> newest = head.tail.read(after, max);
        // A transaction is in the file a moment before it may be seen: what is beyond the end is left for later.
        long end = end();
        return newest.orElseGet(() -> readers.read(db -> reader.read(db, after, max)).stream()
                .filter(logged -> logged.position() <= end)
                .toList());
    }

    @Override
    public long end() {
        return head.end();
    }

    @Override
    public long lastSequence(Lane lane) {
        return reader.lastSequence(readers, lane);
    }

    @Override
    public List<Segment> around(String tenant, String room, String session, long sequence, int before, int after) {
        return readers.read(db -> {
            Optional<Lane> lane = laneOf(db, tenant, room, session, sequence);
            return lane.isEmpty() ? List.of() : reader.around(db, lane.get(), sequence, before, after);
        });
    }

    /** Around a sequence of a known source. */
    List<Segment> around(Lane lane, long sequence, int before, int after) {
        return readers.read(db -> reader.around(db, lane, sequence, before, after));
    }

    @Override
    public List<RoomEvent> standing(String tenant, String room, String session, long before) {
        return readers.read(db -> LogRooms.standing(db, tenant, room, session, before));
    }

    @Override
    public AutoCloseable onAppend(LongConsumer listener) {
        return head.listeners.add(listener);
    }

    /** The lane of a session that holds the sequence; sources count apart, so the oldest that has it. */
    private Optional<Lane> laneOf(Db db, String tenant, String room, String session, long sequence)
            throws SQLException {
        List<Lane> lanes = db.list(
                "SELECT source FROM lanes WHERE tenant = ? AND room = ? AND session = ? ORDER BY id",
                row -> new Lane(tenant, row.getString(1), room, session),
                tenant,
                room,
                session);
        for (Lane lane : lanes) {
            if (lanes.size() == 1
                    || reader.around(db, lane, sequence, 0, 0).stream().anyMatch(said -> said.sequence() == sequence)) {
                return Optional.of(lane);
            }
        }
        return Optional.empty();
    }
}
