package io.claimwatch.store;

import io.claimwatch.contract.SegmentLog;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteSegmentLogTest extends SegmentLogContract {
    @TempDir
    Path dir;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(Given.config(dir, new Given.Clock()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    SegmentLog log() {
        return store.segments();
    }

    @Override
    SegmentLog reopened() {
        store.close();
        open();
        return store.segments();
    }
}
