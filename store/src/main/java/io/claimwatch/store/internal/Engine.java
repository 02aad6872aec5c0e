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
    private final ReviewFile review;
    private final LogFile log;
    private final Keys keys;
    private final SqliteCatalogue catalogue;
    private final SqlitePeople people;
    private final SqliteReviewStore cases;

    private Engine(StoreConfig config, DirectoryLock lock, ReviewFile review, LogFile log) {
        this.lock = lock;
        this.review = review;
        this.log = log;
        this.keys = new Keys(review);
        this.catalogue = new SqliteCatalogue(review);
        this.people = new SqlitePeople(review, new Passwords(config.passwordIterations()));
        this.cases = new SqliteReviewStore(review, log);
    }

    /** @throws IllegalStateException when the directory or a file in it cannot be used */
    public static Engine open(StoreConfig config) {
        DirectoryLock lock = null;
        ReviewFile review = null;
        LogFile log = null;
        try {
            Files.createDirectories(config.directory());
            lock = DirectoryLock.take(config.directory());
            review = new ReviewFile(config);
            log = new LogFile(config, review.furthestConsumer);
            return new Engine(config, lock, review, log);
        } catch (IOException | SQLException | RuntimeException e) {
            closeAll(log, review, lock);
            throw new IllegalStateException(
                    "The data directory " + config.directory() + " cannot be used: " + e.getMessage(), e);
        }
    }

    public SegmentLog segments() {
        return log.log;
    }

    public FlagSink flags() {
        return new SqliteFlagSink(review);
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
        return new SqliteAuditLog(review);
    }

    public KeyStore keys() {
        return keys;
    }

    public Retention retention() {
        return new SqliteRetention(review, log);
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
