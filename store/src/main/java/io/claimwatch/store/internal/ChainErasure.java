package io.claimwatch.store.internal;

import io.claimwatch.contract.Lane;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Goes through the whole SQLite log in slices, so that appends come in between: nothing else finds every event. */
final class ChainErasure implements RoomErasure {
    private static final long SLICE = 20_000;

    private final Writer writer;
    private final Readers readers;
    private final LaneBook lanes;
    private final LogHead head;

    ChainErasure(Writer writer, Readers readers, LaneBook lanes, LogHead head) {
        this.writer = writer;
        this.readers = readers;
        this.lanes = lanes;
        this.head = head;
    }

    private record Row(long id, Lane lane) {}

    @Override
    public CompletableFuture<Long> erase(String tenant, String room) {
        List<Row> rows = readers.read(db -> db.list(
                "SELECT id, source, session FROM lanes WHERE tenant = ? AND room = ?",
                row -> new Row(row.getLong(1), new Lane(tenant, row.getString(2), room, row.getString(3))),
                tenant,
                room));
        if (rows.isEmpty()) {
            return CompletableFuture.completedFuture(0L);
        }
        String ids = rows.stream().map(row -> Long.toString(row.id())).collect(Collectors.joining(", ", "(", ")"));
        long first = readers.read(db -> db.number("SELECT MIN(pos) FROM events"));
        return slices(Math.max(0, first - 1), ids, 0L)
                .thenCompose(sum -> writer.submit(db -> sum + last(db, rows, ids)))
                .thenApply(sum -> {
                    head.tail.forget();
                    return sum;
                });
    }

    private CompletableFuture<Long> slices(long after, String ids, long sum) {
        if (after >= head.end()) {
            return CompletableFuture.completedFuture(sum);
        }
        return writer.submit(db -> slice(db, after, ids))
                .thenCompose(deleted -> slices(after + SLICE, ids, sum + deleted));
    }

    private static int slice(Db db, long after, String ids) throws SQLException {
        db.dialect().overwriteDeleted(db, true);
        int deleted =
                db.update("DELETE FROM events WHERE pos > ? AND pos <= ? AND lane IN " + ids, after, after + SLICE);
        db.dialect().overwriteDeleted(db, false);
        return deleted;
    }

    /** What came since, and the lanes. */
    private long last(Db db, List<Row> rows, String ids) throws SQLException {
        long deleted = db.update("DELETE FROM events WHERE pos > ? AND lane IN " + ids, head.end() - SLICE);
        for (String table : new String[] {"lane_state WHERE lane", "lanes WHERE id"}) {
            db.execute("DELETE FROM " + table + " IN " + ids);
        }
        rows.forEach(row -> lanes.forget(row.lane()));
        return deleted;
    }
}
