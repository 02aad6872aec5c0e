package io.claimwatch.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqlitePeopleTest extends PeopleContract {
    @TempDir
    Path dir;

    @Override
    StoreConfig config() {
        return Given.config(dir, clock);
    }

    @Override
    String stored() throws IOException {
        store.close();
        return Files.readString(dir.resolve("review.db"), StandardCharsets.ISO_8859_1);
    }
}
