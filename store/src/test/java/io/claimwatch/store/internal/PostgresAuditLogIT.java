package io.claimwatch.store.internal;

import io.claimwatch.store.Given;
import io.claimwatch.store.PostgresConfig;
import io.claimwatch.store.StoreConfig;
import io.claimwatch.store.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class PostgresAuditLogIT extends AuditLogContract {
    private final PostgresConfig database = TestPostgres.fresh();

    @TempDir
    Path dir;

    @Override
    StoreConfig config(Given.Clock clock) {
        return Given.config(dir, clock).on(database);
    }

    @Override
    List<String> breakIn() {
        return List.of("ALTER TABLE audit DISABLE TRIGGER ALL");
    }
}
