package io.claimwatch.store;

import static io.claimwatch.store.Given.await;
import static io.claimwatch.store.Given.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresRetentionIT extends RetentionContract {
    private final PostgresConfig database = TestPostgres.fresh();

    @TempDir
    Path dir;

    @Override
    StoreConfig config() {
        return Given.config(dir, clock).on(database);
    }

    @Test
    void talkGoesByWholeDaysAndFlaggedTalkMovesOutBefore() throws SQLException {
        String partitions =
                "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'events'::regclass" + " ORDER BY 1";
        assertThat(TestPostgres.text(database, partitions)).isEqualTo("events_20261123\nevents_20261124\nevents_kept");
        clock.pass(Duration.ofDays(31));
        await(store.segments().append(List.of(said("r3", 1, "今天", true, clock.millis()))));
        assertThat(await(store.retention().expire(Retention.Policy.DEFAULT)).partitions())
                .containsExactly("events_20261123");
        assertThat(TestPostgres.text(database, partitions))
                .isEqualTo("events_20261124\nevents_20261224\nevents_20261225\nevents_kept");
        assertThat(TestPostgres.text(database, "SELECT COUNT(*)::text FROM events_kept"))
                .isEqualTo("25");
        assertThat(TestPostgres.text(database, "SELECT COUNT(*)::text FROM lanes WHERE room = 'r2'"))
                .isEqualTo("0");
    }
}
