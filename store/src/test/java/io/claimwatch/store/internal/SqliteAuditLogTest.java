package io.claimwatch.store.internal;

import io.claimwatch.store.Given;
import io.claimwatch.store.StoreConfig;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class SqliteAuditLogTest extends AuditLogContract {
    @TempDir
    Path dir;

    @Override
    StoreConfig config(Given.Clock clock) {
        return Given.config(dir, clock);
    }

    @Override
    List<String> breakIn() {
        return List.of("DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete");
    }
}
