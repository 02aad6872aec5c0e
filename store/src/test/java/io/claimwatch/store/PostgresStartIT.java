package io.claimwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwatch.store.PostgresConfig.Tls;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first moment of a store on a server. */
class PostgresStartIT {
    @TempDir
    Path dir;

    @Test
    void processesThatStartTogetherAtAnEmptyDatabaseMakeItsTablesOnce() throws SQLException {
        PostgresConfig database = TestPostgres.empty();
        List<CompletableFuture<Store>> starting = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> Store.open(config(database)), PostgresStartIT::run))
                .limit(8)
                .toList();
        starting.forEach(store -> store.join().close());
        String scripts = "SELECT script FROM schema_review WHERE version <> '0' ORDER BY installed_rank";
        assertThat(TestPostgres.text(database, scripts)).startsWith("V1__review.sql\nV2__audit_guard.sql");
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAlone() throws SQLException {
        PostgresConfig database = TestPostgres.fresh();
        TestPostgres.text(
                database,
                "INSERT INTO schema_review (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) VALUES (99, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, true)"
                        + " RETURNING script");
        assertThatThrownBy(() -> Store.open(config(database)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(database.place())
                .hasMessageContaining("999");
    }

    @Test
    void whatIsWrongIsSaidWithoutThePassword() {
        PostgresConfig there = TestPostgres.fresh();
        assertThatThrownBy(() -> Store.open(config(with(there, there.port(), "nowhere", Tls.DISABLE))))
                .hasMessageContaining("cannot be used")
                .hasMessageContaining("nowhere")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> Store.open(config(with(there, 1, "any", Tls.DISABLE))))
                .hasMessageContaining("localhost:1/any")
                .hasMessageContaining("refused")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aServerWithoutTlsIsNotTalkedToUnlessThatIsSaid() {
        PostgresConfig there = TestPostgres.fresh();
        for (Tls tls : List.of(Tls.REQUIRE, Tls.VERIFY_CA, Tls.VERIFY_FULL)) {
            assertThatThrownBy(() -> Store.open(config(with(there, there.port(), there.database(), tls))))
                    .as(tls.name())
                    .hasMessageContaining("SSL");
        }
    }

    @Test
    void readsAddressesAndRefusesThoseWithSecretsWithoutRepeatingThem() {
        PostgresConfig read =
                PostgresConfig.of("jdbc:postgresql://[::1]:6000/watch", "me", "s3cret", 3, Tls.REQUIRE, null);
        assertThat(read.place()).isEqualTo("[::1]:6000/watch");
        assertThat(read.toString()).doesNotContain("s3cret");
        for (String wrong :
                List.of("postgresql://me:s3cret@db/x", "postgresql://db/x?password=s3cret", "db", "mysql://a/b")) {
            assertThatThrownBy(() -> PostgresConfig.of(wrong, "me", "", 3, Tls.REQUIRE, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("s3cret");
        }
    }

    private StoreConfig config(PostgresConfig database) {
        return Given.config(dir, new Given.Clock()).on(database);
    }

    private static PostgresConfig with(PostgresConfig there, int port, String database, Tls tls) {
        return new PostgresConfig(there.host(), port, database, there.user(), "s3cret", 4, tls, null);
    }

    private static void run(Runnable task) {
        new Thread(task, "process").start();
    }
}
