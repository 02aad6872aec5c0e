package io.claimwatch.store.internal;

import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Segment;
import io.claimwatch.store.RoomRow;
import io.claimwatch.store.SessionTimeline;
import io.claimwatch.store.SessionTimeline.Kind;
import io.claimwatch.store.SessionTimeline.Moment;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Broadcasts with their flags: the log's sessions joined with the review file's cases. */
final class RoomsWall {
    private static final int MAX_MOMENTS = 2000;

    private final Readers log;
    private final Readers review;

    RoomsWall(Readers log, Readers review) {
        this.log = log;
        this.review = review;
    }

    List<RoomRow> rooms(String tenant, long since, int limit) {
        List<LogRooms.Session> sessions = log.read(db -> LogRooms.since(db, tenant, since));
        Map<Key, Risk> risks = review.read(db -> risks(db, tenant));
        return sessions.stream()
                .sorted(Comparator.comparing((LogRooms.Session session) -> risk(risks, session))
                        .thenComparing(Comparator.comparingLong(LogRooms.Session::lastAt)
                                .reversed()))
                .limit(limit)
                .map(session -> row(session, risk(risks, session)))
                .toList();
    }

    Optional<SessionTimeline> timeline(String tenant, String room, String session) {
        return log.read(db -> LogRooms.one(db, tenant, room, session)).stream()
                .findFirst()
                .map(found -> new SessionTimeline(
                        row(found, review.read(db -> risk(db, found))), review.read(db -> moments(db, found))));
    }

    private RoomRow row(LogRooms.Session session, Risk risk) {
        List<Spoken> flags = risk.flags() == 0 ? List.of() : review.read(db -> flags(db, session));
        return new RoomRow(
                session.tenant(),
                session.room(),
                session.session(),
                session.context(),
                session.firstAt(),
                session.endedAt(),
                session.lastAt(),
                risk.flags(),
                risk.openCases(),
                risk.flags() == 0 ? null : review.read(db -> lastFlag(db, session)),
                sparkline(flags));
    }

    /** Equal parts of the time from the first flag to the last; senders' clocks need not be ours. */
    private static List<Integer> sparkline(List<Spoken> flags) {
        Integer[] buckets = new Integer[RoomRow.BUCKETS];
        Arrays.fill(buckets, 0);
        if (!flags.isEmpty()) {
            long first = flags.get(0).at();
            long span = Math.max(1, flags.get(flags.size() - 1).at() - first + 1);
            for (Spoken flag : flags) {
                buckets[(int) ((flag.at() - first) * RoomRow.BUCKETS / span)]++;
            }
        }
        return List.of(buckets);
    }

    /** Only rooms with a case that waits are at risk before others; these are few, so one query does for all. */
    private static Map<Key, Risk> risks(Db db, String tenant) throws SQLException {
        Map<Key, Risk> risks = new HashMap<>();
        db.list(
                "SELECT tenant, room, session, SUM(flags), SUM(CASE WHEN status = 'open' THEN 1 ELSE 0 END) FROM cases"
                        + " WHERE status <> 'shadow' AND (CAST(? AS TEXT) IS NULL OR tenant = ?) GROUP BY tenant, room, session",
                row -> risks.put(
                        new Key(row.getString(1), row.getString(2), row.getString(3)),
                        new Risk(row.getLong(4), row.getLong(5))),
                tenant,
                tenant);
        return risks;
    }

    private static Risk risk(Map<Key, Risk> risks, LogRooms.Session session) {
        return risks.getOrDefault(new Key(session.tenant(), session.room(), session.session()), Risk.NONE);
    }

    private static Risk risk(Db db, LogRooms.Session session) throws SQLException {
        return db.one(
                        "SELECT SUM(flags), SUM(CASE WHEN status = 'open' THEN 1 ELSE 0 END) FROM cases"
                                + " WHERE status <> 'shadow' AND tenant = ? AND room = ? AND session = ?",
                        row -> new Risk(row.getLong(1), row.getLong(2)),
                        session.tenant(),
                        session.room(),
                        session.session())
                .orElse(Risk.NONE);
    }

    private static List<Spoken> flags(Db db, LogRooms.Session session) throws SQLException {
        return db.list(
                "SELECT spoken_at FROM flags WHERE tenant = ? AND room = ? AND session = ? AND withdrawn = 0" + " AND "
                        + CaseRows.SHOWN + " ORDER BY spoken_at",
                row -> new Spoken(row.getLong(1)),
                session.tenant(),
                session.room(),
                session.session());
    }

    private static String lastFlag(Db db, LogRooms.Session session) throws SQLException {
        return db.one(
                        "SELECT json FROM flags WHERE tenant = ? AND room = ? AND session = ? AND withdrawn = 0"
                                + " AND " + CaseRows.SHOWN + " ORDER BY spoken_at DESC LIMIT 1",
                        row -> Json.read(row.getString(1), Flag.class).segment().text(),
                        session.tenant(),
                        session.room(),
                        session.session())
                .orElse(null);
    }

    private static List<Moment> moments(Db db, LogRooms.Session session) throws SQLException {
        Object[] key = {session.tenant(), session.room(), session.session(), MAX_MOMENTS};
        String where = " c.tenant = ? AND c.room = ? AND c.session = ? ORDER BY 1 LIMIT ?";
        List<Moment> moments = new ArrayList<>(db.list(
                "SELECT c.spoken_at, c.json FROM flags c WHERE c.withdrawn = 0 AND c." + CaseRows.SHOWN + " AND"
                        + where,
                row -> flagged(row.getLong(1), Json.read(row.getString(2), Flag.class)),
                key));
        moments.addAll(db.list(
                "SELECT x.at, x.flag_id, x.case_id, x.json, c.title FROM corrections x JOIN cases c ON c.id = x.case_id"
                        + " WHERE" + where,
                row -> new Moment(
                        Json.read(row.getString(4), Segment.class).startMs(),
                        Kind.CORRECTION,
                        row.getString(3),
                        row.getString(2),
                        row.getString(5),
                        Json.read(row.getString(4), Segment.class).text()),
                key));
        moments.addAll(db.list(
                "SELECT d.at, d.id, d.case_id, d.measure FROM decisions d JOIN cases c ON c.id = d.case_id"
                        + " WHERE d.taken_back_at IS NULL AND" + where,
                row -> new Moment(
                        row.getLong(1), Kind.DECISION, row.getString(3), row.getString(2), row.getString(4), null),
                key));
        moments.sort(Comparator.comparingLong(Moment::at));
        return List.copyOf(moments.subList(0, Math.min(MAX_MOMENTS, moments.size())));
    }

    private static Moment flagged(long at, Flag flag) {
        return new Moment(
                at,
                Kind.FLAG,
                flag.caseId(),
                flag.id(),
                flag.finding().title(),
                flag.segment().text());
    }

    private record Key(String tenant, String room, String session) {}

    private record Spoken(long at) {}

    /** Riskiest first. */
    private record Risk(long flags, long openCases) implements Comparable<Risk> {
        static final Risk NONE = new Risk(0, 0);

        @Override
        public int compareTo(Risk other) {
            int byOpen = Long.compare(other.openCases, openCases);
            return byOpen != 0 ? byOpen : Long.compare(other.flags, flags);
        }
    }
}
