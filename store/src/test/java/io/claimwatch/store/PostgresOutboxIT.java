package io.claimwatch.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class PostgresOutboxIT extends OutboxContract {
    private final PostgresConfig database = TestPostgres.fresh();

    @TempDir
    Path dir;

    @Override
    StoreConfig config() {
        return Given.config(dir, clock).on(database);
    }
}
