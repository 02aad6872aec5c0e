package io.claimwatch.store.internal;

import io.claimwatch.store.StoreConfig;
import java.sql.SQLException;
import java.time.InstantSource;

/** Flags, cases, people and what else people work with: its writer, its readers, its audit chain and the clock. */
final class ReviewData implements AutoCloseable {
    final Writer writer;
    final Readers readers;
    final Transactions transactions;
    final Audit audit;
    final InstantSource clock;
    final Seal seal;
    final long furthestConsumer;

    /** @param db a connection for writing, with the tables in it */
    ReviewData(StoreConfig config, Database database, Db db, Readers readers, Transactions.Hooks hooks)
            throws SQLException {
        furthestConsumer = db.number("SELECT MAX(position) FROM consumers");
        clock = config.clock();
        seal = new Seal(config.sealKey());
        Sealing.check(db, seal);
        audit = new Audit(clock);
        transactions = new Transactions(database, db, hooks);
        writer = new Writer("review", transactions, config.maxQueuedEvents(), config.maxQueuedBytes()).start();
        this.readers = readers;
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
