package io.claimwatch.store.internal;

import io.claimwatch.contract.Lane;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog.Logged;
import io.claimwatch.store.RoomRecords;
import java.util.List;

/** One lane's starts, ends and showcases, and then what was said in it, in order. Hypotheses are no records. */
final class LaneExport implements RoomRecords.Pages {
    private static final int PAGE = 500;
    private static final String OTHERS = EventRow.SELECT
            + "WHERE e.kind = 2 AND e.lane = (SELECT id FROM lanes WHERE tenant = ? AND source = ? AND room = ?"
            + " AND session = ?) AND e.pos > ? ORDER BY e.pos LIMIT ?";

    private final LogData log;
    private final Lane lane;
    private boolean talking;
    private long othersAfter;
    private long talkFrom = Long.MIN_VALUE;

    LaneExport(LogData log, Lane lane) {
        this.log = log;
        this.lane = lane;
    }

    @Override
    public List<String> next() {
        if (!talking) {
            List<String> others = others();
            if (!others.isEmpty()) {
                return others;
            }
            talking = true;
        }
        return talk();
    }

    private List<String> others() {
        List<Logged> page = log.readers()
                .read(db -> db.list(
                        OTHERS,
                        EventRow::logged,
                        lane.tenant(),
                        lane.source(),
                        lane.room(),
                        lane.session(),
                        othersAfter,
                        PAGE));
        page.forEach(logged -> othersAfter = logged.position());
        return lines(page.stream().map(Logged::event).toList());
    }

    private List<String> talk() {
        List<Segment> page = log.log().around(lane, talkFrom, 0, PAGE);
        page.forEach(segment -> talkFrom = segment.sequence() + 1);
        return lines(page);
    }

    private static List<String> lines(List<? extends RoomEvent> events) {
        return events.stream().map(event -> RoomExport.Event.line(event)).toList();
    }
}
