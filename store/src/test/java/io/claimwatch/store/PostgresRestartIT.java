package io.claimwatch.store;

import static io.claimwatch.store.Given.await;
import static io.claimwatch.store.Given.flag;
import static io.claimwatch.store.Given.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwatch.contract.SegmentLog.Logged;
import io.claimwatch.contract.SegmentLog.Refused;
import io.claimwatch.contract.Severity;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away, by a kill and by a stop, and comes back. */
class PostgresRestartIT {
    @TempDir
    Path dir;

    @TempDir
    Path files;

    private EmbeddedPostgres server;
    private Store store;

    @BeforeEach
    void open() throws IOException {
        start(0);
        PostgresConfig database = TestPostgres.at(server, "postgres");
        store = Store.open(Given.config(files, InstantSource.system()).on(database));
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        server.close();
    }

    @Test
    @Timeout(300)
    void writersAreRefusedMeanwhileAndGoOnByThemselvesAndNothingAcknowledgedIsLost() throws Exception {
        Set<Long> acknowledged = new HashSet<>();
        int port = server.getPort();
        for (int round = 0; round < 2; round++) {
            long first = round * 1000L + 1;
            List<CompletionStage<?>> running = new ArrayList<>();
            for (long sequence = first; sequence < first + 300; sequence++) {
                long own = sequence;
                running.add(store.segments()
                        .append(List.of(said("r" + own % 7, own, "话")))
                        .thenAccept(answer -> {
                            synchronized (acknowledged) {
                                acknowledged.add(own);
                            }
                        }));
            }
            await(store.flags()
                    .commit("d", first, List.of(flag(said("r1", first, "能治"), "e1", Severity.HIGH, 9)), List.of()));
            if (round == 0) {
                kill();
            } else {
                server.close();
            }
            running.forEach(PostgresRestartIT::settled);
            assertThatThrownBy(() -> await(store.segments().append(List.of(said("down", first, "话")))))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Nothing can be stored now");
            assertThatThrownBy(() -> store.review().summary("r1-e1"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Nothing can be read now");
            assertThatThrownBy(() -> await(store.flags().commit("d", 9_999, List.of(), List.of())))
                    .isInstanceOf(Refused.class);
            start(port);
            assertThat(await(store.segments().append(List.of(said("up", first, "话")))))
                    .hasSize(1);
            assertThat(store.flags().position("d")).isEqualTo(first);
        }
        List<Logged> all = store.segments().read(0, 10_000);
        assertThat(all.stream().map(logged -> logged.event().sequence())).containsAll(acknowledged);
        assertThat(all.stream()
                        .map(logged ->
                                logged.event().lane() + " " + logged.event().sequence()))
                .doesNotHaveDuplicates();
        assertThat(acknowledged).isNotEmpty();
        assertThat(store.stats().refused()).isPositive();
        assertThat(store.review().flagsSince(null, 0, 10)).hasSize(2);
        assertThat(store.audit().verify().intact()).isTrue();
    }

    /** Zero for any port. */
    private void start(int port) throws IOException {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder().setDataDirectory(dir.resolve("data")).setCleanDataDirectory(false);
        server = (port == 0 ? builder : builder.setPort(port)).start();
    }

    /** As by a power cut: the server has no time to write anything. */
    private void kill() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(dir.resolve("data").resolve("postmaster.pid"))
                .get(0));
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        all.add(0, postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
        server.close();
    }

    private static void settled(CompletionStage<?> stage) {
        try {
            stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(Refused.class);
        }
    }
}
