package io.claimwatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * CPU time per thousand segments of each process, at one, two and four partitions: whether it stays level is what tells
 * how the work spreads over machines, which this one machine's throughput cannot show.
 */
public final class PartitionCost {
    private static final String KEY = "a-key-for-the-measure-only";
    private static final int SPEAKERS = 4;
    private static final int ROOMS_EACH = 50;
    private static final int WARM_UP = 20_000;

    private final Path folder;
    private final Path jar;
    private final int segments;
    private final KafkaServer kafka;

    private PartitionCost(Path folder, Path jar, int segments, KafkaServer kafka) {
        this.folder = folder;
        this.jar = jar;
        this.segments = segments;
        this.kafka = kafka;
    }

    /** @param args the program's jar, then optional: segments measured at each number of partitions */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path jar = Path.of(args.length > 0 ? args[0] : "launcher/target/claimwatch.jar");
        int segments = args.length > 1 ? Integer.parseInt(args[1]) : 40_000;
        Path folder = Files.createTempDirectory("claimwatch-cost");
        List<String> lines = new ArrayList<>();
        lines.add("CPU milliseconds per thousand segments, after " + WARM_UP + " to warm up");
        lines.add("partitions    gateway   detector    console     broker");
        try (KafkaServer kafka = new KafkaServer(folder.resolve("kafka"))) {
            kafka.start();
            for (int partitions : List.of(1, 2, 4)) {
                lines.add(new PartitionCost(folder, jar, segments, kafka).measure(partitions));
            }
        }
        Report.print(lines);
        Folders.delete(folder);
        System.exit(0);
    }

    private String measure(int partitions) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "CLAIMWATCH_KAFKA_SERVERS", kafka.address(),
                "CLAIMWATCH_KAFKA_PREFIX", "p" + partitions + "-",
                "CLAIMWATCH_KAFKA_PARTITIONS", Integer.toString(partitions)));
        Map<String, String> withKey = new HashMap<>(environment);
        withKey.put("CLAIMWATCH_INGEST_KEY", KEY);
        withKey.put("CLAIMWATCH_ADMIN_PASSWORD", "a-password-for-the-measure");
        Path its = Files.createDirectories(folder.resolve("p" + partitions));
        try (Child console = new Child("console", "console", jar, its, withKey).start();
                Child gateway = new Child("gateway", "gateway", jar, its, environment);
                Child detector = new Child("detector", "detector", jar, its, environment)) {
            console.awaitReady();
            gateway.start().awaitReady();
            detector.start().awaitReady();
            say(gateway, detector, console, "warm", WARM_UP);
            Map<String, Supplier<Duration>> processes = new LinkedHashMap<>();
            processes.put("gateway", gateway::cpu);
            processes.put("detector", detector::cpu);
            processes.put("console", console::cpu);
            processes.put("broker", kafka::cpu);
            Map<String, Duration> before = new HashMap<>();
            processes.forEach((name, cpu) -> before.put(name, cpu.get()));
            long said = say(gateway, detector, console, "measured", segments);
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%10d", partitions));
            processes.forEach((name, cpu) -> line.append(String.format(
                    Locale.ROOT, "%11.1f", cpu.get().minus(before.get(name)).toMillis() * 1000.0 / said)));
            return line.toString();
        }
    }

    /** Lets rooms talk and waits until all of it was judged and stored; how much it was. */
    private static long say(Child gateway, Child detector, Child console, String session, int atLeast)
            throws InterruptedException {
        double judged = detector.metric("claimwatch_detector_segments_total");
        double appended = console.metric("claimwatch_store_appended_total");
        List<RoomsTalking> speakers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        List<String> talk = OwnTexts.talk();
        for (int i = 0; i < SPEAKERS; i++) {
            int first = i * ROOMS_EACH;
            List<String> rooms = IntStream.range(first, first + ROOMS_EACH)
                    .mapToObj(number -> session + "-" + number)
                    .toList();
            RoomsTalking speaker = new RoomsTalking(gateway.address(), KEY, rooms, talk, 2);
            speakers.add(speaker);
            threads.add(new Thread(speaker, "speaker-" + i));
        }
        threads.forEach(Thread::start);
        while (said(speakers) < atLeast) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        speakers.forEach(RoomsTalking::stop);
        for (Thread thread : threads) {
            thread.join();
        }
        long said = said(speakers);
        while (detector.metric("claimwatch_detector_segments_total") < judged + said
                || console.metric("claimwatch_store_appended_total") < appended + said) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return said;
    }

    private static long said(List<RoomsTalking> speakers) {
        return speakers.stream().mapToLong(RoomsTalking::acknowledged).sum();
    }
}
