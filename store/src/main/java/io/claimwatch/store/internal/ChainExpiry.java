package io.claimwatch.store.internal;

import io.claimwatch.contract.Lane;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Deletes talk from the SQLite log, a lane at a time so that appends come in between. */
final class ChainExpiry implements TalkExpiry {
    private final Writer writer;
    private final Readers readers;
    private final LaneBook lanes;
    private final LogHead head;
    private final Readers review;

    /** @param review where the flags are */
    ChainExpiry(Writer writer, Readers readers, LaneBook lanes, LogHead head, Readers review) {
        this.writer = writer;
        this.readers = readers;
        this.lanes = lanes;
        this.head = head;
        this.review = review;
    }

    @Override
    public CompletableFuture<Deleted> expire(long talkBefore, long flaggedBefore) {
        head.tail.dropBefore(talkBefore);
        List<Old> old = readers.read(db -> db.list(
                "SELECT l.id, l.tenant, l.source, l.room, l.session, s.last_at, COALESCE(l.ended_at, s.last_at) FROM lanes l"
                        + " JOIN lane_state s ON s.lane = l.id WHERE l.first_at < ? AND (l.trimmed = 0 OR s.last_at < ?)",
                row -> new Old(
                        row.getLong(1),
                        new Lane(row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                        row.getLong(6),
                        row.getLong(7) < flaggedBefore),
                talkBefore,
                flaggedBefore));
        CompletableFuture<Long> deleted = CompletableFuture.completedFuture(0L);
        for (Old lane : old) {
            deleted = deleted.thenCompose(sum -> trim(lane, talkBefore).thenApply(more -> sum + more));
        }
        return deleted.thenCompose(sum -> writer.submit(db -> sum + hypotheses(db, talkBefore)))
                .thenApply(sum -> new Deleted(sum, List.of()));
    }

    /** Blocks for one small query before it returns; the walk itself is the writer's. */
    private CompletableFuture<Long> trim(Old lane, long before) {
        Set<Long> flagged = lane.records() ? Set.of() : flagged(lane.lane());
        return writer.submit(db -> trim(db, lane, before, flagged));
    }

    private Set<Long> flagged(Lane lane) {
        return new HashSet<>(review.read(db -> db.list(
                "SELECT seq FROM flags WHERE tenant = ? AND room = ? AND session = ? AND source = ?",
                row -> row.getLong(1),
                lane.tenant(),
                lane.room(),
                lane.session(),
                lane.source())));
    }

    private long trim(Db db, Old old, long before, Set<Long> flagged) throws SQLException {
        LaneState state = lanes.forWriting(db, old.lane(), old.lastAt());
        List<Row> rows = walk(db, state.lastPos());
        Set<Long> kept = kept(rows, before, flagged);
        long deleted = 0;
        long last = 0;
        for (Row row : rows) {
            if (!kept.contains(row.pos())) {
                deleted += db.update("DELETE FROM events WHERE pos = ?", row.pos());
                continue;
            }
            db.update("UPDATE events SET prev = ? WHERE pos = ?", last, row.pos());
            last = row.pos();
        }
        boolean over = state.lastAt() < before;
        if (over && kept.isEmpty()) {
            db.update("DELETE FROM lane_state WHERE lane = ?", old.id());
            db.update("DELETE FROM lanes WHERE id = ?", old.id());
            lanes.forget(old.lane());
        } else {
            lanes.stageUntold(old.lane(), state.endingAt(last));
            db.update("UPDATE lanes SET trimmed = ? WHERE id = ?", over, old.id());
        }
        return deleted;
    }

    /** The lane's finals, oldest first. */
    private static List<Row> walk(Db db, long from) throws SQLException {
        List<Row> rows = new ArrayList<>();
        long next = from;
        while (next > 0) {
            long pos = next;
            Row row = db.one(
                            "SELECT pos, seq, received_at, prev FROM events WHERE pos = ?",
                            found -> new Row(found.getLong(1), found.getLong(2), found.getLong(3), found.getLong(4)),
                            pos)
                    .orElse(null);
            next = row == null ? 0 : row.prev();
            if (row != null) {
                rows.add(row);
            }
        }
        Collections.reverse(rows);
        return rows;
    }

    private static Set<Long> kept(List<Row> rows, long before, Set<Long> flagged) {
        Set<Long> kept = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).receivedAt() >= before) {
                kept.add(rows.get(i).pos());
            }
            if (flagged.contains(rows.get(i).seq())) {
                int end = Math.min(rows.size(), i + CONTEXT + 1);
                rows.subList(Math.max(0, i - CONTEXT), end).forEach(row -> kept.add(row.pos()));
            }
        }
        return kept;
    }

    /** Old hypotheses were replaced by finals; no chain leads to them. */
    private static long hypotheses(Db db, long before) throws SQLException {
        return db.update("DELETE FROM events WHERE kind = 0 AND received_at < ?", before);
    }

    private record Old(long id, Lane lane, long lastAt, boolean records) {}

    private record Row(long pos, long seq, long receivedAt, long prev) {}
}
