package io.claimwatch.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.Channel;
import io.claimwatch.contract.Segment;
import io.claimwatch.store.PostgresConfig;
import io.claimwatch.store.Store;
import io.claimwatch.store.StoreConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that work on a store, with files and with a server. */
class StoreCommandsIT {
    @TempDir
    Path folder;

    @Test
    void onFiles() throws Exception {
        Path data = folder.resolve("data");
        String[] where = {"--data", data.toString()};
        fill(StoreConfig.of(data, InstantSource.system()));
        intactThenExportedThenErased(data.toString(), where);
        tamper("jdbc:sqlite:" + data.resolve("review.db"), "DROP TRIGGER audit_no_update");
        broken(where);
        assertThat(run(new String[] {"--data", "nowhere"}, "audit", "verify").err())
                .isEqualTo("claimwatch: nowhere: no such data directory\n");
    }

    @Test
    void onAServer() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        String place = "localhost:" + server.getPort() + "/postgres";
        Path config = Files.writeString(
                folder.resolve("server.yaml"),
                "store: {url: 'postgresql://" + place + "', user: postgres, tls: disable}\n");
        String[] where = {"--config", config.toString()};
        try {
            fill(StoreConfig.of(folder, InstantSource.system())
                    .on(PostgresConfig.of(
                            "postgresql://" + place, "postgres", "", 2, PostgresConfig.Tls.DISABLE, null)));
            intactThenExportedThenErased(place, where);
            tamper("jdbc:postgresql://" + place + "?user=postgres", "ALTER TABLE audit DISABLE TRIGGER ALL");
            broken(where);
        } finally {
            server.close();
        }
        Cli down = run(where, "audit", "verify");
        assertThat(down.status()).isEqualTo(2);
        assertThat(down.err().lines()).singleElement().asString().contains("PostgreSQL at " + place, "cannot be used");
    }

    private static void fill(StoreConfig config) {
        try (Store store = Store.open(config)) {
            Segment words = new Segment("t1", "asr", "r 1", "s1", 1, 1, 2, "能治", "zh", true, Channel.SPEECH, null, 3);
            store.segments().append(List.of(words)).toCompletableFuture().join();
            for (int i = 0; i < 10; i++) {
                store.audit()
                        .record("anna", "test.act", "", Map.of("i", i))
                        .toCompletableFuture()
                        .join();
            }
        }
    }

    private static void intactThenExportedThenErased(String place, String... where) {
        Cli verified = run(where, "audit", "verify");
        assertThat(verified.status()).as(verified.err()).isZero();
        assertThat(verified.out()).startsWith("intact: 10 rows, head ");
        Cli exported = run(where, "records", "export", "--tenant", "t1", "--room", "r 1");
        assertThat(exported.lines()).hasSize(3).last().asString().contains("\"lines\":2");
        assertThat(exported.lines().get(1)).contains("能治");
        Cli erased = run(where, "records", "erase", "--tenant", "t1", "--room", "r 1", "--reason", "test");
        assertThat(erased.out()).isEqualTo("erased: 1 events, 0 flags, 0 cases, 0 decisions, 0 corrections\n");
        Cli unknown = run(where, "records", "export", "--tenant", "t1", "--room", "r 1");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err().lines())
                .singleElement()
                .asString()
                .startsWith("claimwatch: nothing is kept of room r 1 of tenant t1 in ")
                .contains(place);
    }

    private static void broken(String... where) {
        Cli verified = run(where, "audit", "verify");
        assertThat(verified.status()).isEqualTo(1);
        assertThat(verified.out()).startsWith("broken: row 4 is not as it was written");
    }

    /** What somebody does who has the file, or the database's password. */
    private static void tamper(String url, String opening) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(opening);
            statement.execute("UPDATE audit SET actor = 'eve' WHERE number = 4");
        }
    }

    private static Cli run(String[] where, String... command) {
        String[] all = new String[command.length + where.length];
        System.arraycopy(command, 0, all, 0, command.length);
        System.arraycopy(where, 0, all, command.length, where.length);
        return Cli.run(all);
    }
}
