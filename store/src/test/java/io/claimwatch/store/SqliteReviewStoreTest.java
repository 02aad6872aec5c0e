package io.claimwatch.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteReviewStoreTest extends ReviewStoreContract {
    private final Given.Clock clock = new Given.Clock();

    @TempDir
    Path dir;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(Given.config(dir, clock));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    Store store() {
        return store;
    }

    @Override
    Given.Clock clock() {
        return clock;
    }
}
