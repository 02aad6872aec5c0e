package io.claimwatch.store.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Deletes a room's rows from all partitions of the PostgreSQL log, by the index of their lanes. */
final class PartitionErasure implements RoomErasure {
    private final Writer writer;
    private final BulkAppender appender;
    private final LogHead head;
    private final Notices notices;

    PartitionErasure(Writer writer, BulkAppender appender, LogHead head, Notices notices) {
        this.writer = writer;
        this.appender = appender;
        this.head = head;
        this.notices = notices;
    }

    private record OfDay(int day, int events) {}

    @Override
    public CompletableFuture<Long> erase(String tenant, String room) {
        return writer.submit(db -> erase(db, tenant, room)).thenApply(events -> {
            head.tail.forget();
            return events;
        });
    }

    private long erase(Db db, String tenant, String room) throws SQLException {
        List<OfDay> gone = db.list(
                "WITH gone AS (DELETE FROM events WHERE lane IN (SELECT id FROM lanes WHERE tenant = ? AND room = ?)"
                        + " RETURNING day) SELECT day, COUNT(*) FROM gone GROUP BY day",
                row -> new OfDay(row.getInt(1), row.getInt(2)),
                tenant,
                room);
        for (OfDay one : gone) {
            db.update("UPDATE event_days SET events = events - ? WHERE day = ?", one.events(), one.day());
        }
        db.update(
                "DELETE FROM lane_state WHERE lane IN (SELECT id FROM lanes WHERE tenant = ? AND room = ?)",
                tenant,
                room);
        db.update("DELETE FROM lanes WHERE tenant = ? AND room = ?", tenant, room);
        appender.lanesDeleted(db);
        notices.send(db, Notices.ERASED, "");
        return gone.stream().mapToLong(OfDay::events).sum();
    }
}
