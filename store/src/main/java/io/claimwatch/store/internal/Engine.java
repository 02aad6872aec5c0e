package io.claimwatch.store.internal;

import io.claimwatch.contract.ApiKeys;
import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.FlagSink;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.store.AuditLog;
import io.claimwatch.store.KeyStore;
import io.claimwatch.store.Outbox;
import io.claimwatch.store.People;
import io.claimwatch.store.Retention;
import io.claimwatch.store.ReviewStore;
import io.claimwatch.store.RoomRecords;
import io.claimwatch.store.StoreConfig;
import io.claimwatch.store.StoreHint;
import io.claimwatch.store.StoreStats;
import io.claimwatch.store.Subscriptions;
import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Consumer;

/** A store's data and everything on it, wired. Public only for the front class. */
public final class Engine implements AutoCloseable {
    private final Opened data;
    private final ReviewData review;
    private final LogData log;
    private final Keys keys;
    private final SqlCatalogue catalogue;
    private final SqlPeople people;
    private final SqlReviewStore cases;

    private Engine(StoreConfig config, Opened data) {
        this.data = data;
        this.review = data.review();
        this.log = data.log();
        this.keys = new Keys(review);
        this.catalogue = new SqlCatalogue(review);
        this.people = new SqlPeople(review, new Passwords(config.passwordIterations()));
        this.cases = new SqlReviewStore(review, log);
        var unused = data.hints().add(this::follow);
    }

    /** @throws IllegalStateException when the data cannot be used, saying why */
    public static Engine open(StoreConfig config) {
        String what = config.server() == null
                ? "The data directory " + config.directory()
                : config.server().toString();
        Opened data = null;
        try {
            data = config.server() == null ? SqliteFiles.open(config) : PostgresServer.open(config);
            return new Engine(config, data);
        } catch (IOException | SQLException | RuntimeException e) {
            close(data);
            throw new IllegalStateException(what + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** What this process remembers and another has changed. */
    private void follow(Db.Notice notice) {
        switch (notice.topic()) {
            case Notices.KEYS -> keys.reload();
            case Notices.PRODUCT -> catalogue.forget(notice.detail());
            default -> {}
        }
    }

    /** See {@link io.claimwatch.store.Store#onHint}. */
    public AutoCloseable onHint(Consumer<StoreHint> listener) {
        return data.hints().add(notice -> {
            switch (notice.topic()) {
                case Notices.FLAGS -> listener.accept(new StoreHint(StoreHint.Kind.FLAGS, ""));
                case Notices.DECISIONS -> listener.accept(new StoreHint(StoreHint.Kind.DECISIONS, ""));
                case Notices.CASE -> listener.accept(new StoreHint(StoreHint.Kind.CASE, notice.detail()));
                default -> {}
            }
        });
    }

    public SegmentLog segments() {
        return log.log();
    }

    public FlagSink flags() {
        return new SqlFlagSink(review);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public ApiKeys apiKeys() {
        return keys;
    }

    public ReviewStore review() {
        return cases;
    }

    public People people() {
        return people;
    }

    public AuditLog audit() {
        return new SqlAuditLog(review);
    }

    public KeyStore keys() {
        return keys;
    }

    public Subscriptions subscriptions() {
        return new SqlSubscriptions(review);
    }

    public Outbox outbox() {
        return new SqlOutbox(review);
    }

    public Retention retention() {
        return new SqlRetention(review, log);
    }

    public RoomRecords records() {
        return new SqlRoomRecords(review, log);
    }

    public StoreStats stats() {
        return new StoreStats(
                log.head().appended(),
                log.head().duplicates(),
                log.writer().refusals() + review.writer.refusals(),
                log.transactions().commits() + review.transactions.commits(),
                log.writer().queued(),
                log.transactions().nanos(),
                sinceFailure(log.transactions().sinceFailure(), review.transactions.sinceFailure()));
    }

    private static long sinceFailure(long one, long other) {
        return one < 0 || other < 0 ? Math.max(one, other) : Math.min(one, other);
    }

    /** For tests that make the disk full: runs on the log's writer. */
    Writer logWriter() {
        return log.writer();
    }

    /** For tests that tamper. */
    Writer reviewWriter() {
        return review.writer;
    }

    @Override
    public void close() {
        close(data);
    }

    private static void close(Opened data) {
        if (data != null) {
            Quietly.closeAll(data.log(), data.review());
            Quietly.closeAll(data.others().toArray(AutoCloseable[]::new));
        }
    }
}
