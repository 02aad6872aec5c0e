package io.claimwatch.store.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimwatch.contract.Decision;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Lane;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.store.CaseDetail;
import io.claimwatch.store.CaseSummary;
import io.claimwatch.store.FlagEvent;
import io.claimwatch.store.RoomRecords;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** One room's records, read part by part and page by page. Used by one thread at a time. */
final class RoomExport implements RoomRecords.Pages {
    private static final int PAGE = 200;

    private final ReviewData data;
    private final Object[] key;
    private final Queue<RoomRecords.Pages> parts = new ArrayDeque<>();
    private long flagsAfter;
    private String casesAfter = "";
    private long lines;

    RoomExport(ReviewData data, LogData log, String tenant, String room) {
        this.data = data;
        this.key = new Object[] {tenant, room};
        List<Lane> lanes = log.readers()
                .read(db -> db.list(
                        "SELECT source, session FROM lanes WHERE tenant = ? AND room = ? ORDER BY id",
                        row -> new Lane(tenant, row.getString(1), room, row.getString(2)),
                        key));
        parts.add(once(new Room("room", tenant, room, data.now(), lanes.size())));
        lanes.forEach(lane -> parts.add(new LaneExport(log, lane)));
        parts.add(this::flags);
        parts.add(this::cases);
        parts.add(() -> once(new End("end", lines)).next());
    }

    private record Room(String kind, String tenant, String room, long exportedAt, int lanes) {}

    /** What was said or shown. */
    record Event(String kind, RoomEvent event) {
        static String line(RoomEvent event) {
            return Json.write(new Event("event", event));
        }
    }

    private record FlagLine(String kind, long storedAt, boolean withdrawn, Flag flag) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record CaseLine(
            String kind,
            CaseSummary summary,
            List<Decision> decisions,
            List<CaseDetail.Note> notes,
            List<CaseDetail.Correction> corrections) {}

    private record End(String kind, long lines) {}

    @Override
    public List<String> next() {
        while (!parts.isEmpty()) {
            List<String> page = parts.element().next();
            if (!page.isEmpty()) {
                lines += page.size();
                if (parts.size() == 1) {
                    parts.clear();
                }
                return page;
            }
            parts.remove();
        }
        return List.of();
    }

    private static RoomRecords.Pages once(Object line) {
        Queue<String> left = new ArrayDeque<>(List.of(Json.write(line)));
        return () -> left.isEmpty() ? List.of() : List.of(left.remove());
    }

    private List<String> flags() {
        List<FlagEvent> page = data.readers.read(db -> db.list(
                CaseRows.FLAGS + "WHERE tenant = ? AND room = ? AND n > ? ORDER BY n LIMIT ?",
                CaseRows::flag,
                key[0],
                key[1],
                flagsAfter,
                PAGE));
        page.forEach(flag -> flagsAfter = flag.cursor());
        return page.stream()
                .map(flag -> Json.write(new FlagLine("flag", flag.storedAt(), flag.withdrawn(), flag.flag())))
                .toList();
    }

    private List<String> cases() {
        return data.readers.read(this::cases);
    }

    private List<String> cases(Db db) throws SQLException {
        String id = db.dialect().bytewise("c.id");
        List<CaseSummary> page = db.list(
                CaseRows.CASES + "WHERE c.tenant = ? AND c.room = ? AND " + id + " > ? ORDER BY " + id + " LIMIT ?",
                row -> CaseRows.summary(row, data.now()),
                key[0],
                key[1],
                casesAfter,
                PAGE);
        List<String> written = new ArrayList<>();
        for (CaseSummary one : page) {
            casesAfter = one.id();
            written.add(Json.write(new CaseLine(
                    "case",
                    one,
                    CaseRows.decisions(db, one.id()),
                    CaseRows.notes(db, one.id()),
                    CaseRows.corrections(db, one.id()))));
        }
        return written;
    }
}
