package io.claimwatch.bench;

import io.claimwatch.store.Store;
import io.claimwatch.store.StoreConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * The real program over Kafka and PostgreSQL: one gateway, two detectors, one console as processes. While rooms talk, each
 * of them is killed in turn, then the broker is killed and the database restarted; all come back. At the end everything
 * that was acknowledged must be there, every claim flagged, each flag visible once, and the order inside each room kept.
 */
public final class FaultCampaign {
    private static final String KEY = "a-key-for-the-campaign-only";
    private static final int SPEAKERS = 4;
    private static final int ROOMS_EACH = 10;
    private static final int CATCH_UP_SECONDS = 180;

    private final Path folder;
    private final Path jar;
    private final int secondsEach;
    private final List<RoomsTalking> speakers = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    private FaultCampaign(Path folder, Path jar, int secondsEach) {
        this.folder = folder;
        this.jar = jar;
        this.secondsEach = secondsEach;
    }

    /** Something that breaks. */
    private interface Fault {
        void happen() throws IOException, InterruptedException;
    }

    /** @param args the program's jar, then optional: seconds between two faults */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path jar = Path.of(args.length > 0 ? args[0] : "launcher/target/claimwatch.jar");
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 15;
        Path folder = Files.createTempDirectory("claimwatch-faults");
        List<String> problems = new ArrayList<>();
        FaultCampaign campaign = new FaultCampaign(folder, jar, seconds);
        List<String> table = campaign.run(problems);
        Report.print(campaign.told);
        Report.print(table);
        if (!problems.isEmpty()) {
            Report.print(List.of("FAILED: " + String.join("; ", problems), "logs in " + folder));
            System.exit(1);
        }
        Report.print(List.of("nothing lost, nothing double, order kept"));
        Folders.delete(folder);
        System.exit(0);
    }

    private List<String> run(List<String> problems) throws IOException, InterruptedException {
        try (DatabaseServer database = new DatabaseServer(folder.resolve("postgres"));
                KafkaServer kafka = new KafkaServer(folder.resolve("kafka"))) {
            database.start();
            kafka.start();
            Map<String, String> environment = new HashMap<>(Map.of(
                    "CLAIMWATCH_KAFKA_SERVERS", kafka.address(),
                    "CLAIMWATCH_KAFKA_PARTITIONS", "4",
                    "CLAIMWATCH_KAFKA_SESSION", "6s"));
            Map<String, String> withStore = new HashMap<>(environment);
            withStore.put("CLAIMWATCH_STORE_URL", database.url());
            withStore.put("CLAIMWATCH_STORE_USER", "postgres");
            withStore.put("CLAIMWATCH_STORE_TLS", "disable");
            withStore.put("CLAIMWATCH_INGEST_KEY", KEY);
            withStore.put("CLAIMWATCH_ADMIN_PASSWORD", "a-password-for-the-campaign");
            try (Child console = new Child("console", "console", jar, folder, withStore).start();
                    Child gateway = new Child("gateway", "gateway", jar, folder, environment);
                    Child one = new Child("detector-1", "detector", jar, folder, environment);
                    Child two = new Child("detector-2", "detector", jar, folder, environment)) {
                console.awaitReady();
                for (Child child : List.of(gateway, one, two)) {
                    child.start();
                }
                for (Child child : List.of(gateway, one, two)) {
                    child.awaitReady();
                }
                List<Thread> threads = talk(gateway);
                for (Child child : List.of(gateway, one, two, console)) {
                    fault("kill -9 " + child.name(), () -> again(child));
                }
                fault("kill -9 broker", () -> {
                    kafka.kill();
                    TimeUnit.SECONDS.sleep(3);
                    kafka.start();
                });
                fault("restart database", () -> {
                    database.stop();
                    TimeUnit.SECONDS.sleep(3);
                    database.start();
                });
                TimeUnit.SECONDS.sleep(secondsEach);
                speakers.forEach(RoomsTalking::stop);
                for (Thread thread : threads) {
                    thread.join();
                }
                return verdict(kafka, database, problems);
            }
        }
    }

    private static void again(Child child) throws IOException, InterruptedException {
        child.kill();
        TimeUnit.SECONDS.sleep(1);
        child.start();
        child.awaitReady();
    }

    private void fault(String what, Fault fault) throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(secondsEach);
        long before = speakers.stream().mapToLong(RoomsTalking::acknowledged).sum();
        long begun = System.nanoTime();
        fault.happen();
        long millis = (System.nanoTime() - begun) / 1_000_000;
        told.add(String.format(
                java.util.Locale.ROOT, "%-24s after %,9d acknowledged, back after %,6d ms", what, before, millis));
    }

    private List<Thread> talk(Child gateway) {
        List<String> talk = new ArrayList<>();
        OwnTexts.talk().forEach(talk::add);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < SPEAKERS; i++) {
            int first = i * ROOMS_EACH;
            List<String> rooms = IntStream.range(first, first + ROOMS_EACH)
                    .mapToObj(number -> "room-" + number)
                    .toList();
            RoomsTalking speaker = new RoomsTalking(gateway.address(), KEY, rooms, talk, 50);
            speakers.add(speaker);
            Thread thread = new Thread(speaker, "speaker-" + i);
            thread.start();
            threads.add(thread);
        }
        return threads;
    }

    /** Waits until the console has everything, or no longer. */
    private List<String> verdict(KafkaServer kafka, DatabaseServer database, List<String> problems)
            throws InterruptedException {
        long sent = speakers.stream().mapToLong(RoomsTalking::acknowledged).sum();
        long claims = speakers.stream()
                .mapToLong(each ->
                        each.rounds() / RoomsTalking.ONE_CLAIM_IN * each.rooms().size())
                .sum();
        told.add("sent again by the senders: "
                + speakers.stream().mapToLong(RoomsTalking::again).sum() + " requests");
        StoreConfig config = StoreConfig.of(folder.resolve("reader"), InstantSource.system());
        try (Store store = Store.open(config.on(database.config()))) {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(CATCH_UP_SECONDS);
            while (true) {
                CampaignTally tally = CampaignTally.take(kafka.address(), store);
                boolean all = tally.keptCount() >= sent && tally.claimCount() >= claims && tally.complete();
                if (all || System.nanoTime() > deadline) {
                    return tally.report(speakers, problems);
                }
                TimeUnit.SECONDS.sleep(3);
            }
        }
    }
}
