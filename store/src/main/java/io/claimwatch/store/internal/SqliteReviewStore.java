package io.claimwatch.store.internal;

import io.claimwatch.contract.Decision;
import io.claimwatch.contract.Json;
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
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The console's store: reads by {@link CaseQueue}, {@link RoomsWall} and {@link Figures}, writes by {@link CaseDesk}. */
final class SqliteReviewStore implements ReviewStore {
    private static final int MAX_PAGE = 200;
    private static final int MAX_EVENTS = 1000;
    private static final int MAX_ROOMS = 1000;
    private static final int OCCURRENCES = 200;
    private static final int CONTEXT = 12;

    private final ReviewFile file;
    private final SqliteSegmentLog log;
    private final CaseDesk desk;
    private final RoomsWall wall;

    SqliteReviewStore(ReviewFile file, LogFile log) {
        this.file = file;
        this.log = log.log;
        this.desk = new CaseDesk(file.audit);
        this.wall = new RoomsWall(log.readers, file.readers);
    }

    @Override
    public QueuePage queue(QueueFilter filter, String cursor, int limit) {
        Limits.check("limit", limit, MAX_PAGE);
        return file.readers.read(db -> CaseQueue.page(db, filter, cursor, limit, file.now()));
    }

    @Override
    public Optional<CaseSummary> summary(String caseId) {
        return file.readers.read(db -> CaseRows.find(db, caseId, file.now()));
    }

    @Override
    public Optional<CaseDetail> find(String caseId) {
        return summary(caseId).map(this::detail);
    }

    @Override
    public Optional<FlagEvent> flag(String flagId) {
        return file.readers.read(db -> db.one(CaseRows.FLAGS + "WHERE id = ?", CaseRows::flag, flagId));
    }

    @Override
    public CompletionStage<Lease> lease(String caseId, String by) {
        return file.writer.submit(db -> desk.lease(db, caseId, by, file.now()));
    }

    @Override
    public CompletionStage<Lease> handOver(String caseId, String by, String to) {
        return file.writer.submit(db -> desk.handOver(db, caseId, by, to, file.now()));
    }

    @Override
    public CompletionStage<Void> release(String caseId, String by) {
        return file.writer.submit(db -> desk.release(db, caseId, by));
    }

    @Override
    public CompletionStage<Decision> decide(Ruling ruling) {
        return file.writer.submit(db -> desk.decide(db, ruling, file.now()));
    }

    @Override
    public CompletionStage<Decision> takeBack(String decisionId, String by) {
        return file.writer.submit(db -> desk.takeBack(db, decisionId, by, file.now()));
    }

    @Override
    public CompletionStage<CaseDetail.Note> note(String caseId, String by, String text) {
        return file.writer.submit(db -> desk.note(db, caseId, by, text, file.now()));
    }

    @Override
    public List<FlagEvent> flagsSince(String tenant, long cursor, int max) {
        Limits.check("max", max, MAX_EVENTS);
        return file.readers.read(db -> db.list(
                CaseRows.FLAGS + "WHERE n > ? AND (? IS NULL OR tenant = ?) ORDER BY n LIMIT ?",
                CaseRows::flag,
                cursor,
                tenant,
                tenant,
                max));
    }

    @Override
    public List<DecisionEvent> decisionsSince(String tenant, long cursor, int max) {
        Limits.check("max", max, MAX_EVENTS);
        return file.readers.read(db -> db.list(
                "SELECT e.n, c.tenant, c.room, c.session, c.entry, d.* FROM decision_events e"
                        + " JOIN decisions d ON d.id = e.decision_id JOIN cases c ON c.id = d.case_id"
                        + " WHERE e.n > ? AND (? IS NULL OR c.tenant = ?) ORDER BY e.n LIMIT ?",
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
        return file.readers.read(db -> db.number("SELECT MAX(n) FROM flags"));
    }

    @Override
    public long newestDecision() {
        return file.readers.read(db -> db.number("SELECT MAX(n) FROM decision_events"));
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
    public Statistics statistics(String tenant, long from, long to) {
        return file.readers.read(db -> Figures.of(db, tenant, from, to));
    }

    @Override
    public int decidedBy(String login, long since) {
        return (int) (long) file.readers.read(db -> db.number(
                "SELECT COUNT(*) FROM decisions WHERE at >= ? AND decided_by = ? AND taken_back_at IS NULL",
                since,
                login));
    }

    private CaseDetail detail(CaseSummary summary) {
        Segment words = summary.latest().segment();
        List<Segment> context = log.around(words.lane(), words.sequence(), CONTEXT, CONTEXT);
        return file.readers.read(db -> detail(db, summary, context));
    }

    private static CaseDetail detail(Db db, CaseSummary summary, List<Segment> context) throws SQLException {
        String id = summary.id();
        return new CaseDetail(
                summary,
                db.list(
                        "SELECT * FROM (SELECT f.n, f.json, f.stored_at, f.withdrawn, EXISTS (SELECT 1 FROM corrections x"
                                + " WHERE x.flag_id = f.id) AS corrected FROM flags f WHERE f.case_id = ?"
                                + " ORDER BY f.n DESC LIMIT ?) newest ORDER BY n",
                        row -> new CaseDetail.Occurrence(
                                CaseRows.flag(row).flag(), row.getInt("withdrawn") == 1, row.getInt("corrected") == 1),
                        id,
                        OCCURRENCES),
                context,
                db.list(CaseRows.DECISIONS + "WHERE d.case_id = ? ORDER BY d.at", CaseRows::decision, id),
                db.list(
                        "SELECT id, written_by, at, text FROM notes WHERE case_id = ? ORDER BY id",
                        row -> new CaseDetail.Note(
                                row.getLong(1), id, row.getString(2), row.getLong(3), row.getString(4)),
                        id),
                db.list(
                        "SELECT flag_id, json FROM corrections WHERE case_id = ? ORDER BY at",
                        row -> new CaseDetail.Correction(row.getString(1), Json.read(row.getString(2), Segment.class)),
                        id));
    }
}
