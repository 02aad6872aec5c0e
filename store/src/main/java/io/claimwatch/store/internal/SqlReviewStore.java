package io.claimwatch.store.internal;

import io.claimwatch.contract.Decision;
import io.claimwatch.contract.Segment;
import io.claimwatch.store.CaseDetail;
import io.claimwatch.store.CaseSummary;
import io.claimwatch.store.DecisionEvent;
import io.claimwatch.store.FlagEvent;
import io.claimwatch.store.Lease;
import io.claimwatch.store.QueueFilter;
import io.claimwatch.store.QueuePage;
import io.claimwatch.store.ReviewStore;
import io.claimwatch.store.RoomRow;
import io.claimwatch.store.Ruling;
import io.claimwatch.store.SessionTimeline;
import io.claimwatch.store.Statistics;
import io.claimwatch.store.Talk;
import io.claimwatch.store.TalkMark;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The console's store: reads by {@link CaseQueue}, {@link RoomsWall} and {@link Figures}, writes by {@link CaseDesk}. */
final class SqlReviewStore implements ReviewStore {
    private static final int MAX_PAGE = 200;
    private static final int MAX_EVENTS = 1000;
    private static final int MAX_ROOMS = 1000;
    private static final int OCCURRENCES = 200;
    private static final int CONTEXT = 12;

    private final ReviewData data;
    private final SqlSegmentLog log;
    private final CaseDesk desk;
    private final RoomsWall wall;
    private final RoomTalk talk;

    SqlReviewStore(ReviewData data, LogData log) {
        this.data = data;
        this.log = log.log();
        this.desk = new CaseDesk(data.audit);
        this.wall = new RoomsWall(log.readers(), data.readers);
        this.talk = new RoomTalk(log.readers(), log.log());
    }

    @Override
    public QueuePage queue(QueueFilter filter, String cursor, int limit) {
        Limits.check("limit", limit, MAX_PAGE);
        return data.readers.read(db -> CaseQueue.page(db, filter, cursor, limit, data.now()));
    }

    @Override
    public Optional<CaseSummary> summary(String caseId) {
        return data.readers.read(db -> CaseRows.find(db, caseId, data.now()));
    }

    @Override
    public Optional<CaseDetail> find(String caseId) {
        return summary(caseId).map(this::detail);
    }

    @Override
    public Optional<FlagEvent> flag(String flagId) {
        return data.readers.read(db -> db.one(CaseRows.FLAGS + "WHERE id = ?", CaseRows::flag, flagId));
    }

    @Override
    public CompletionStage<Lease> lease(String caseId, String by) {
        return data.writer.submit(db -> desk.lease(db, caseId, by, data.now()));
    }

    @Override
    public CompletionStage<Lease> handOver(String caseId, String by, String to) {
        return data.writer.submit(db -> desk.handOver(db, caseId, by, to, data.now()));
    }

    @Override
    public CompletionStage<Void> release(String caseId, String by) {
        return data.writer.submit(db -> desk.release(db, caseId, by));
    }

    @Override
    public CompletionStage<Decision> decide(Ruling ruling) {
        return data.writer.submit(db -> desk.decide(db, ruling, data.now()));
    }

    @Override
    public CompletionStage<Decision> takeBack(String decisionId, String by) {
        return data.writer.submit(db -> desk.takeBack(db, decisionId, by, data.now()));
    }

    @Override
    public CompletionStage<CaseDetail.Note> note(String caseId, String by, String text) {
        return data.writer.submit(db -> desk.note(db, caseId, by, text, data.now()));
    }

    @Override
    public List<FlagEvent> flagsSince(String tenant, long cursor, int max) {
        Limits.check("max", max, MAX_EVENTS);
        return data.readers.read(db -> db.list(
                CaseRows.FLAGS + "WHERE n > ? AND (CAST(? AS TEXT) IS NULL OR tenant = ?) AND " + CaseRows.SHOWN
                        + " ORDER BY n LIMIT ?",
                CaseRows::flag,
                cursor,
                tenant,
                tenant,
                max));
    }

    @Override
    public List<DecisionEvent> decisionsSince(String tenant, long cursor, int max) {
        Limits.check("max", max, MAX_EVENTS);
        return data.readers.read(db -> db.list(
                "SELECT e.n, c.tenant, c.room, c.session, c.entry, d.* FROM decision_events e"
                        + " JOIN decisions d ON d.id = e.decision_id JOIN cases c ON c.id = d.case_id"
                        + " WHERE e.n > ? AND (CAST(? AS TEXT) IS NULL OR c.tenant = ?) ORDER BY e.n LIMIT ?",
                row -> new DecisionEvent(
                        row.getLong("n"),
                        row.getString("tenant"),
                        row.getString("room"),
                        row.getString("session"),
                        row.getString("entry"),
                        CaseRows.decision(row)),
                cursor,
                tenant,
                tenant,
                max));
    }

    @Override
    public long newestFlag() {
        return data.readers.read(db -> db.number("SELECT MAX(n) FROM flags"));
    }

    @Override
    public long newestDecision() {
        return data.readers.read(db -> db.number("SELECT MAX(n) FROM decision_events"));
    }

    @Override
    public List<RoomRow> rooms(String tenant, long since, int limit) {
        Limits.check("limit", limit, MAX_ROOMS);
        return wall.rooms(tenant, since, limit);
    }

    @Override
    public Optional<SessionTimeline> timeline(String tenant, String room, String session) {
        return wall.timeline(tenant, room, session);
    }

    @Override
    public Talk latestTalk(Talk.Of of, int limit) {
        Limits.check("limit", limit, MAX_PAGE);
        return talk.latest(of, limit);
    }

    @Override
    public Talk talkBefore(Talk.Of of, TalkMark mark, int limit) {
        Limits.check("limit", limit, MAX_PAGE);
        return talk.before(of, mark, limit);
    }

    @Override
    public Talk talkSince(Talk.Of of, TalkMark mark, int limit) {
        Limits.check("limit", limit, MAX_PAGE);
        return talk.since(of, mark, limit);
    }

    @Override
    public Statistics statistics(String tenant, long from, long to) {
        return data.readers.read(db -> Figures.of(db, tenant, from, to));
    }

    @Override
    public int decidedBy(String login, long since) {
        return (int) (long) data.readers.read(db -> db.number(
                "SELECT COUNT(*) FROM decisions WHERE at >= ? AND decided_by = ? AND taken_back_at IS NULL",
                since,
                login));
    }

    private CaseDetail detail(CaseSummary summary) {
        Segment words = summary.latest().segment();
        List<Segment> context = log.around(words.lane(), words.sequence(), CONTEXT, CONTEXT);
        return data.readers.read(db -> detail(db, summary, context));
    }

    private static CaseDetail detail(Db db, CaseSummary summary, List<Segment> context) throws SQLException {
        String id = summary.id();
        return new CaseDetail(
                summary,
                db.list(
                        "SELECT * FROM (SELECT f.n, f.json, f.stored_at, f.withdrawn, CASE WHEN EXISTS (SELECT 1 FROM"
                                + " corrections x WHERE x.flag_id = f.id) THEN 1 ELSE 0 END AS corrected FROM flags f WHERE f.case_id = ?"
                                + " ORDER BY f.n DESC LIMIT ?) newest ORDER BY n",
                        row -> new CaseDetail.Occurrence(
                                CaseRows.flag(row).flag(), row.getInt("withdrawn") == 1, row.getInt("corrected") == 1),
                        id,
                        OCCURRENCES),
                context,
                CaseRows.decisions(db, id),
                CaseRows.notes(db, id),
                CaseRows.corrections(db, id));
    }
}
