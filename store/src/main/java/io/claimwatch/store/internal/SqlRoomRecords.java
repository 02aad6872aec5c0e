package io.claimwatch.store.internal;

import io.claimwatch.store.RoomRecords;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Export and erasure of one room, on any database. */
final class SqlRoomRecords implements RoomRecords {
    private static final int LONGEST_REASON = 2000;

    private final ReviewData data;
    private final LogData log;

    SqlRoomRecords(ReviewData data, LogData log) {
        this.data = data;
        this.log = log;
    }

    @Override
    public CompletionStage<Optional<Pages>> export(String tenant, String room, String by) {
        return data.writer
                .submit(db -> {
                    boolean kept = anything(db, tenant, room);
                    if (kept) {
                        data.audit.add(db, by, "room.export", room, Map.of("tenant", tenant));
                    }
                    return kept;
                })
                .thenApply(kept -> kept ? Optional.of(new RoomExport(data, log, tenant, room)) : Optional.empty());
    }

    /** Of talk that has expired its lanes remain, of cases they themselves. */
    private boolean anything(Db db, String tenant, String room) throws SQLException {
        return log.readers().read(words -> some(words, "lanes", tenant, room))
                || some(db, "cases", tenant, room)
                || some(db, "flags", tenant, room);
    }

    private static boolean some(Db db, String table, String tenant, String room) throws SQLException {
        return db.one(
                        "SELECT 1 FROM " + table + " WHERE tenant = ? AND room = ? LIMIT 1",
                        row -> row.getInt(1),
                        tenant,
                        room)
                .isPresent();
    }

    /** The intention is written down before anything is deleted. */
    @Override
    public CompletionStage<Erased> erase(String tenant, String room, String by, String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Limits.invalid("A reason has 1 to " + LONGEST_REASON + " characters");
        }
        return data.writer
                .submit(db -> data.audit.add(db, by, "room.erase", room, Map.of("tenant", tenant, "reason", reason)))
                .thenCompose(entry -> log.erasure().erase(tenant, room))
                .thenCompose(events -> data.writer.submit(db -> {
                    db.dialect().overwriteDeleted(db, true);
                    RecordRetention.Deleted gone = new Records(tenant, room, null).delete(db);
                    db.dialect().overwriteDeleted(db, false);
                    Erased erased =
                            new Erased(events, gone.cases(), gone.flags(), gone.decisions(), gone.corrections());
                    data.audit.add(
                            db,
                            by,
                            "room.erased",
                            room,
                            Map.of(
                                    "tenant", tenant,
                                    "events", events,
                                    "cases", gone.cases(),
                                    "flags", gone.flags(),
                                    "decisions", gone.decisions(),
                                    "corrections", gone.corrections()));
                    return erased;
                }));
    }
}
