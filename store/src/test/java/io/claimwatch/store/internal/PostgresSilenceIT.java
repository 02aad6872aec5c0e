package io.claimwatch.store.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwatch.store.TestPostgres;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Errors of the database are logged; what was said must not be in them. */
class PostgresSilenceIT {
    private static final String SAID = "葳蕤翡冷翠它能治糖尿病";

    @Test
    void anErrorOfTheServerQuotesNoValue() throws Exception {
        try (Db db = new PostgresDatabase(TestPostgres.fresh(), "log").openForWriting()) {
            db.execute("CREATE TEMP TABLE said (words TEXT PRIMARY KEY, n INTEGER)");
            db.update("INSERT INTO said (words) VALUES (?)", SAID);
            assertThatThrownBy(() -> db.update("INSERT INTO said (words) VALUES (?)", SAID))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("said_pkey")
                    .hasMessageNotContaining(SAID);
        }
    }
}
