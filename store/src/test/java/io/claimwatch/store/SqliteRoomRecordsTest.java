package io.claimwatch.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteRoomRecordsTest extends RoomRecordsContract {
    @TempDir
    Path dir;

    @Override
    StoreConfig config() {
        return Given.config(dir, clock);
    }
}
