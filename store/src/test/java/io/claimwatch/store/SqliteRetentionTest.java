package io.claimwatch.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteRetentionTest extends RetentionContract {
    @TempDir
    Path dir;

    @Override
    StoreConfig config() {
        return Given.config(dir, clock);
    }
}
