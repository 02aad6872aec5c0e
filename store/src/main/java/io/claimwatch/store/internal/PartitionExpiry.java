package io.claimwatch.store.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Drops whole days of the PostgreSQL log. Before, what was flagged moves, with its context, to the partition that stays;
 * a few hundred flags at a time, so that appends come in between.
 */
final class PartitionExpiry implements TalkExpiry {
    private static final int FLAGS_AT_ONCE = 500;
    private static final int LANES_AT_ONCE = 1000;
    private static final String ENDED = "COALESCE(l.ended_at, s.last_at)";
    private static final String FLAGGED = "SELECT l.id, f.seq FROM lanes l JOIN lane_state s ON s.lane = l.id"
            + " JOIN flags f USING (tenant, room, session, source) WHERE l.first_day <= ? AND s.last_day >= ? AND "
            + ENDED + " >= ? AND (l.id, f.seq) > (?, ?) ORDER BY l.id, f.seq LIMIT ?";
    private static final String KEEP = "UPDATE events SET day = -1 WHERE day = ? AND pos IN (SELECT c.pos"
            + " FROM unnest(?, ?) AS k (lane, seq) CROSS JOIN LATERAL ("
            + "(SELECT e.pos FROM events e WHERE e.lane = k.lane AND e.kind <> 0 AND e.seq <= k.seq"
            + " ORDER BY e.seq DESC LIMIT " + (CONTEXT + 1) + ") UNION ALL "
            + "(SELECT e.pos FROM events e WHERE e.lane = k.lane AND e.kind <> 0 AND e.seq > k.seq"
            + " ORDER BY e.seq LIMIT " + CONTEXT + ")) c)";

    private static final String KEPT = "SELECT 1 FROM events e WHERE e.day = -1 AND e.lane = s.lane";
    private static final String OUTDATED = "DELETE FROM events WHERE day = -1 AND lane IN (SELECT l.id FROM lanes l"
            + " JOIN lane_state s ON s.lane = l.id WHERE " + ENDED + " < ? AND EXISTS (" + KEPT + ") LIMIT ?)";
    private static final String EMPTY =
            "WITH gone AS (DELETE FROM lane_state WHERE lane IN (SELECT s.lane FROM lane_state s"
                    + " WHERE s.last_day < ? AND NOT EXISTS (" + KEPT + ") LIMIT ?) RETURNING lane)"
                    + " DELETE FROM lanes WHERE id IN (SELECT lane FROM gone)";

    private final Writer writer;
    private final Readers readers;
    private final BulkAppender appender;
    private final LogHead head;

    PartitionExpiry(Writer writer, Readers readers, BulkAppender appender, LogHead head) {
        this.writer = writer;
        this.readers = readers;
        this.appender = appender;
        this.head = head;
    }

    private record Flagged(long lane, long seq) {}

    @Override
    public CompletableFuture<Deleted> expire(long talkBefore, long flaggedBefore) {
        head.tail.dropBefore(talkBefore);
        int keptFrom = EventDays.of(talkBefore);
        List<Integer> days = readers.read(
                db -> db.list("SELECT day FROM event_days WHERE day < ? ORDER BY day", row -> row.getInt(1), keptFrom));
        List<String> dropped = new ArrayList<>();
        CompletableFuture<Long> events = CompletableFuture.completedFuture(0L);
        for (int day : days) {
            events = events.thenCompose(sum -> keep(day, flaggedBefore, new Flagged(0, 0))
                    .thenCompose(kept -> writer.submit(db -> drop(db, day)))
                    .thenApply(count -> {
                        dropped.add(EventDays.table(day));
                        return sum + count;
                    }));
        }
        return events.thenCompose(sum -> outdated(flaggedBefore, sum))
                .thenCompose(sum -> empty(keptFrom).thenApply(done -> new Deleted(sum, dropped)));
    }

    private CompletableFuture<Void> keep(int day, long flaggedBefore, Flagged after) {
        List<Flagged> page = readers.read(db -> db.list(
                FLAGGED,
                row -> new Flagged(row.getLong(1), row.getLong(2)),
                day,
                day,
                flaggedBefore,
                after.lane(),
                after.seq(),
                FLAGS_AT_ONCE));
        if (page.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return writer.submit(db -> move(db, day, page))
                .thenCompose(moved -> keep(day, flaggedBefore, page.get(page.size() - 1)));
    }

    private static int move(Db db, int day, List<Flagged> flags) throws SQLException {
        int moved = db.update(
                KEEP,
                day,
                db.array("int8", flags.stream().map(Flagged::lane).toList()),
                db.array("int8", flags.stream().map(Flagged::seq).toList()));
        return db.update("UPDATE event_days SET events = events - ? WHERE day = ?", moved, day);
    }

    /** Nothing when another process was faster. */
    private static long drop(Db db, int day) throws SQLException {
        long events = db.number("SELECT events FROM event_days WHERE day = ?", day);
        if (db.update("DELETE FROM event_days WHERE day = ?", day) > 0) {
            db.execute("DROP TABLE " + EventDays.table(day));
        }
        return events;
    }

    /** What was kept for records that are gone. */
    private CompletableFuture<Long> outdated(long flaggedBefore, long sum) {
        return writer.submit(db -> db.update(OUTDATED, flaggedBefore, LANES_AT_ONCE))
                .thenCompose(events ->
                        events == 0 ? CompletableFuture.completedFuture(sum) : outdated(flaggedBefore, sum + events));
    }

    /** Lanes of which nothing is left. */
    private CompletableFuture<Void> empty(int keptFrom) {
        return writer.submit(db -> forget(db, keptFrom))
                .thenCompose(lanes -> lanes == 0 ? CompletableFuture.completedFuture(null) : empty(keptFrom));
    }

    private int forget(Db db, int keptFrom) throws SQLException {
        int lanes = db.update(EMPTY, keptFrom, LANES_AT_ONCE);
        if (lanes > 0) {
            appender.lanesDeleted(db);
        }
        return lanes;
    }
}
