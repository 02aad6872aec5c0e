package io.claimwatch.bench;

import io.claimwatch.contract.Channel;
import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.Severity;
import io.claimwatch.store.PostgresConfig;
import io.claimwatch.store.Store;
import io.claimwatch.store.StoreConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How many events and flags a second become durable in SQLite and in PostgreSQL (a server started for it, on the same
 * disk), in turns of one run, so that the ratio holds where the numbers do not.
 */
public final class StoreBench {
    private static final int ROOMS = 20_000;
    private static final int AT_ONCE = 100;
    private static final int EVENTS = 400_000;
    private static final int FLAGS = 20_000;
    private static final int WINDOW = 64;
    private static final int ROUNDS = 3;
    private static final String WORDS = "这个糖友也能放心吃的我们家做了十几年了真的是良心品质大家可以看一下配料表";

    private final Store store;
    private long sequence;

    private StoreBench(Store store) {
        this.store = store;
    }

    /** Something done many times. */
    private interface Step {
        java.util.concurrent.CompletionStage<?> run(int number);
    }

    private record Speed(double perSecond, double p50, double p99) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,9.0f /s   p50 %6.1f ms   p99 %6.1f ms", perSecond, p50, p99);
        }
    }

    /** @param args optional: a folder on the disk to be measured */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = args.length > 0 ? Files.createDirectories(Path.of(args[0])) : Files.createTempDirectory("store");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                // Made for tests, it does without; a server in earnest does not.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        mustSync(server);
        PostgresConfig at = new PostgresConfig(
                "localhost", server.getPort(), "postgres", "postgres", "", 4, PostgresConfig.Tls.DISABLE, null);
        StoreConfig files = StoreConfig.of(folder.resolve("files"), InstantSource.system());
        try (Store sqlite = Store.open(files);
                Store postgres = Store.open(files.on(at))) {
            List<StoreBench> both = List.of(new StoreBench(sqlite), new StoreBench(postgres));
            for (int round = 0; round <= ROUNDS; round++) {
                String name = round == 0 ? "warm-up" : "round " + round;
                compare(name + " events, " + AT_ONCE + " an append", both, StoreBench::events);
                compare(name + " events, one an append", both, StoreBench::single);
                compare(name + " flags, ten a commit", both, StoreBench::flags);
            }
        } finally {
            server.close();
        }
    }

    /** Without it the comparison would be worth nothing. */
    private static void mustSync(EmbeddedPostgres server) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW fsync")) {
            if (!row.next() || !row.getString(1).equals("on")) {
                throw new IllegalStateException("the server does not write to the disk");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Measured {
        Speed run(StoreBench bench) throws InterruptedException;
    }

    private static void compare(String what, List<StoreBench> both, Measured measured) throws InterruptedException {
        Speed sqlite = measured.run(both.get(0));
        Speed postgres = measured.run(both.get(1));
        System.out.printf(
                Locale.ROOT,
                "%-34s  SQLite %s%n%-34s  PostgreSQL %s   %.2f of SQLite%n",
                what,
                sqlite,
                "",
                postgres,
                postgres.perSecond() / sqlite.perSecond());
    }

    private Speed events() throws InterruptedException {
        return measure(EVENTS / AT_ONCE, AT_ONCE, number -> store.segments().append(next(AT_ONCE)));
    }

    private Speed single() throws InterruptedException {
        return measure(EVENTS / 20, 1, number -> store.segments().append(next(1)));
    }

    private Speed flags() throws InterruptedException {
        return measure(FLAGS / 10, 10, number -> {
            List<Flag> flags = new ArrayList<>();
            for (RoomEvent event : next(10)) {
                flags.add(flag((Segment) event));
            }
            return store.flags().commit("bench", sequence, flags, List.of());
        });
    }

    private List<RoomEvent> next(int count) {
        List<RoomEvent> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long now = System.currentTimeMillis();
            long number = ++sequence;
            events.add(new Segment(
                    "t1",
                    "asr",
                    "room-" + number % ROOMS,
                    "session-1",
                    number,
                    now - 2000,
                    now,
                    WORDS.substring((int) (number % 7)),
                    "zh",
                    true,
                    Channel.SPEECH,
                    null,
                    now));
        }
        return events;
    }

    private static Flag flag(Segment words) {
        Finding finding = new Finding(
                "disease-cure",
                "治疗疾病的宣称",
                ClaimCategory.MEDICAL_EFFICACY,
                Severity.HIGH,
                0.9,
                List.of(new Evidence(0, 2, words.text().substring(0, 2), null)),
                words.text(),
                Set.of(),
                List.of("CN-AdLaw-17"),
                null,
                false,
                List.of(),
                "v1");
        return new Flag(words.room() + words.sequence(), words.room(), words, finding, null, null, false);
    }

    /** So many in flight at the same time; the times are from handing over to durable. */
    private static Speed measure(int steps, int each, Step step) throws InterruptedException {
        Semaphore window = new Semaphore(WINDOW);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        long[] nanos = new long[steps];
        long begun = System.nanoTime();
        for (int i = 0; i < steps; i++) {
            window.acquire();
            int number = i;
            long handed = System.nanoTime();
            var unused = step.run(i).whenComplete((answer, problem) -> {
                nanos[number] = System.nanoTime() - handed;
                failure.compareAndSet(null, problem);
                window.release();
            });
        }
        window.acquire(WINDOW);
        if (failure.get() != null) {
            throw new IllegalStateException("nothing was measured", failure.get());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Arrays.sort(nanos);
        return new Speed(steps * (double) each / seconds, nanos[steps / 2] / 1e6, nanos[steps * 99 / 100] / 1e6);
    }
}
