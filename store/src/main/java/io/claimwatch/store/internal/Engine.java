package io.claimwatch.store.internal;

import io.claimwatch.contract.ApiKeys;
import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.FlagSink;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.store.AuditLog;
import io.claimwatch.store.KeyStore;
import io.claimwatch.store.People;
import io.claimwatch.store.Retention;
import io.claimwatch.store.ReviewStore;
import io.claimwatch.store.StoreConfig;
import io.claimwatch.store.StoreStats;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two files and everything on them, wired. Public only for the front class. */
public final class Engine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final DirectoryLock lock;
    private final ReviewData review;
    private final LogData log;
    private final Keys keys;
    private final SqlCatalogue catalogue;
    private final SqlPeople people;
    private final SqlReviewStore cases;

    private Engine(StoreConfig config, DirectoryLock lock, ReviewData review, LogData log) {
        this.lock = lock;
        this.review = review;
        this.log = log;
        this.keys = new Keys(review);
        this.catalogue = new SqlCatalogue(review);
        this.people = new SqlPeople(review, new Passwords(config.passwordIterations()));
        this.cases = new SqlReviewStore(review, log);
    }

    /** @throws IllegalStateException when the directory or a file in it cannot be used */
    public static Engine open(StoreConfig config) {
        DirectoryLock lock = null;
        ReviewData review = null;
        LogData log = null;
        try {
            Files.createDirectories(config.directory());
            lock = DirectoryLock.take(config.directory());
            review = sqlite(config);
            log = new LogData(config, review.furthestConsumer);
            return new Engine(config, lock, review, log);
        } catch (IOException | SQLException | RuntimeException e) {
            closeAll(log, review, lock);
            throw new IllegalStateException(
                    "The data directory " + config.directory() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Scripts in {@code common} serve every database; their versions are counted together with the other folders'. */
    private static ReviewData sqlite(StoreConfig config) throws SQLException {
        Database database = new SqliteDatabase(config.directory().resolve("review.db"));
        Db db = database.openForWriting();
        Schema.migrate(db, "review", "common/V1__review.sql", "sqlite/V2__audit_guard.sql");
        return new ReviewData(config, database, db, new Readers(database, Readers.LOCAL));
    }

    public SegmentLog segments() {
        return log.log;
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

    public Retention retention() {
        return new SqlRetention(review, log);
    }

    public StoreStats stats() {
        return new StoreStats(
                log.appender.appended(),
                log.appender.duplicates(),
                log.writer.refusals() + review.writer.refusals(),
                log.transactions.commits() + review.transactions.commits(),
                log.writer.queued(),
                log.transactions.nanos());
    }

    /** For tests that make the disk full: runs on the log's writer. */
    Writer logWriter() {
        return log.writer;
    }

    /** For tests that tamper. */
    Writer reviewWriter() {
        return review.writer;
    }

    @Override
    public void close() {
        closeAll(log, review, lock);
    }

    /** Each that was opened, whatever becomes of the others. */
    private static void closeAll(AutoCloseable... opened) {
        for (AutoCloseable one : opened) {
            try {
                if (one != null) {
                    one.close();
                }
            } catch (Exception e) {
                LOG.warn("Not closed cleanly", e);
            }
        }
    }
}
