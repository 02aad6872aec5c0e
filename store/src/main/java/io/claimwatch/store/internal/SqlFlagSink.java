package io.claimwatch.store.internal;

import io.claimwatch.contract.Flag;
import io.claimwatch.contract.FlagSink;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Segment;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Stores flags, their ends, their cases and the consumer's position in one transaction. */
final class SqlFlagSink implements FlagSink {
    private static final long FLAG_BYTES = 4096;

    private final ReviewData data;

    SqlFlagSink(ReviewData data) {
        this.data = data;
    }

    @Override
    public CompletionStage<List<Flag>> commit(
            String consumer, long position, List<Flag> flags, List<Flag.Change> changes) {
        List<Flag> given = List.copyOf(flags);
        List<Flag.Change> ends = List.copyOf(changes);
        int size = 1 + given.size() + ends.size();
        return data.writer.submit(db -> commit(db, consumer, position, given, ends), size, size * FLAG_BYTES);
    }

    @Override
    public long position(String consumer) {
        return data.readers.read(db -> db.number("SELECT position FROM consumers WHERE name = ?", consumer));
    }

    private List<Flag> commit(Db db, String consumer, long position, List<Flag> flags, List<Flag.Change> changes)
            throws SQLException {
        List<Flag> fresh = new ArrayList<>();
        OutboxEvents outbox = new OutboxEvents(db, data.now());
        for (Flag flag : flags) {
            if (store(db, flag, outbox)) {
                CaseJoining.join(db, flag);
                outbox.flagged(flag);
                fresh.add(flag);
            }
        }
        for (Flag.Change change : changes) {
            if (change instanceof Flag.Change.Withdrawn withdrawn) {
                withdraw(db, withdrawn.flagId(), outbox);
            } else if (change instanceof Flag.Change.Corrected corrected) {
                correct(db, corrected);
            }
        }
        if (!fresh.isEmpty()) {
            db.notice(Notices.FLAGS, "");
        }
        db.update(
                "INSERT INTO consumers (name, position) VALUES (?, ?) ON CONFLICT (name)"
                        + " DO UPDATE SET position = excluded.position WHERE excluded.position > consumers.position",
                consumer,
                position);
        return fresh;
    }

    /** True when it is new, or stands again after it was withdrawn. */
    private boolean store(Db db, Flag flag, OutboxEvents outbox) throws SQLException {
        Optional<Known> known = db.one(
                "SELECT provisional, withdrawn FROM flags WHERE id = ?",
                row -> new Known(row.getInt(1) == 1, row.getInt(2) == 1),
                flag.id());
        if (known.isEmpty()) {
            insert(db, flag);
            return true;
        }
        boolean confirms =
                !flag.provisional() && (known.get().provisional() || known.get().withdrawn());
        if (!confirms) {
            return false;
        }
        db.update(
                "UPDATE flags SET json = ?, provisional = 0, withdrawn = 0 WHERE id = ?", Json.write(flag), flag.id());
        if (!known.get().withdrawn()) {
            outbox.confirmed(flag);
        }
        return known.get().withdrawn();
    }

    private void insert(Db db, Flag flag) throws SQLException {
        Segment words = flag.segment();
        db.update(
                "INSERT INTO flags (id, case_id, tenant, room, session, source, seq, category, spoken_at, stored_at,"
                        + " provisional, withdrawn, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
                flag.id(),
                flag.caseId(),
                words.tenant(),
                words.room(),
                words.session(),
                words.source(),
                words.sequence(),
                flag.finding().category().wire(),
                words.startMs(),
                data.now(),
                flag.provisional(),
                Json.write(flag));
    }

    /** Only a provisional one: a withdrawal that comes again after the final words have confirmed it is an old one. */
    private static void withdraw(Db db, String flagId, OutboxEvents outbox) throws SQLException {
        int changed =
                db.update("UPDATE flags SET withdrawn = 1 WHERE id = ? AND withdrawn = 0 AND provisional = 1", flagId);
        if (changed > 0) {
            db.notice(Notices.CASE, CaseChange.json("withdrawn", CaseJoining.leave(db, flagId), null));
            outbox.withdrawn(flagId);
        }
    }

    private static void correct(Db db, Flag.Change.Corrected corrected) throws SQLException {
        Segment words = corrected.correction();
        for (String flagId : corrected.flagIds()) {
            Optional<String> caseId = db.one("SELECT case_id FROM flags WHERE id = ?", row -> row.getString(1), flagId);
            if (caseId.isEmpty()) {
                continue;
            }
            db.update(
                    "INSERT INTO corrections (flag_id, case_id, source, seq, at, json) VALUES (?, ?, ?, ?, ?, ?)"
                            + " ON CONFLICT DO NOTHING",
                    flagId,
                    caseId.get(),
                    words.source(),
                    words.sequence(),
                    words.receivedAt(),
                    Json.write(words));
            db.update("UPDATE cases SET corrected_at = ? WHERE id = ?", words.receivedAt(), caseId.get());
            db.notice(Notices.CASE, CaseChange.json("corrected", caseId.get(), null));
        }
    }

    private record Known(boolean provisional, boolean withdrawn) {}
}
