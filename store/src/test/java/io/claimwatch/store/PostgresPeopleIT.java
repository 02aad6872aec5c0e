package io.claimwatch.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

class PostgresPeopleIT extends PeopleContract {
    private final PostgresConfig database = TestPostgres.fresh();

    @TempDir
    Path dir;

    @Override
    StoreConfig config() {
        return Given.config(dir, clock).on(database);
    }

    @Override
    String stored() throws SQLException {
        return TestPostgres.text(database, "SELECT p::text FROM people p UNION ALL SELECT s::text FROM sessions s");
    }
}
