package io.claimwatch.store.internal;

import io.claimwatch.store.StoreConfig;
import java.sql.SQLException;
import java.time.InstantSource;

/** {@code review.db}, opened: its writer, its readers, its audit chain and the clock. */
final class ReviewFile implements AutoCloseable {
    final Writer writer;
    final Readers readers;
    final Transactions transactions;
    final Audit audit;
    final InstantSource clock;
    final long furthestConsumer;

    ReviewFile(StoreConfig config) throws SQLException {
        Database database = new Database(config.directory().resolve("review.db"));
        Db db = database.openForWriting();
        Schema.migrate(db, "review", "V1__review.sql");
        furthestConsumer = db.number("SELECT MAX(position) FROM consumers");
        clock = config.clock();
        audit = new Audit(clock);
        transactions = new Transactions(database, db, Transactions.Hooks.NONE);
        writer = new Writer("review", transactions, config.maxQueuedEvents(), config.maxQueuedBytes()).start();
        readers = new Readers(database);
    }

    long now() {
        return clock.millis();
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
