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
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * CPU time per thousand segments of each process, at one, two and four partitions: whether it stays level is what tells
 * how the work spreads over machines, which this one machine's throughput cannot show.
 */
public final class PartitionCost {
    private static final String KEY = "a-key-for-the-measure-only";
    private static final int SPEAKERS = 4;
    private static final int ROOMS_EACH = 50;
    private static final int COLD = 20_000;
    private static final int LAPS = 3;

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

    /** @param args the program's jar, then optional: segments of a lap, of which as many laps warm up as are measured */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path jar = Path.of(args.length > 0 ? args[0] : "launcher/target/claimwatch.jar");
        int segments = args.length > 1 ? Integer.parseInt(args[1]) : 40_000;
        Path folder = Files.createTempDirectory("claimwatch-cost");
        List<String> lines = new ArrayList<>();
        lines.add("CPU milliseconds per thousand segments");
        lines.add("partitions   what               gateway   detector    console     broker");
        try (KafkaServer kafka = new KafkaServer(folder.resolve("kafka"))) {
            kafka.start();
            for (int partitions : List.of(1, 2, 4)) {
                List<String> its = new PartitionCost(folder, jar, segments, kafka).measure(partitions);
                its.forEach(Report::line);
                lines.addAll(its);
            }
        }
        Report.print(lines);
        Folders.delete(folder);
        System.exit(0);
    }

    private List<String> measure(int partitions) throws IOException, InterruptedException {
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
            Map<String, Supplier<Duration>> processes = new LinkedHashMap<>();
            processes.put("gateway", gateway::cpu);
            processes.put("detector", detector::cpu);
            processes.put("console", console::cpu);
            processes.put("broker", kafka::cpu);
            List<String> lines = new ArrayList<>();
            double[] cold = lap(processes, () -> say(gateway, detector, console, "cold", COLD));
            lines.add(line(partitions, "first " + COLD, cold));
            for (int i = 0; i < LAPS; i++) {
                say(gateway, detector, console, "warm-" + i, segments);
            }
            List<double[]> laps = new ArrayList<>();
            for (int i = 0; i < LAPS; i++) {
                String session = "measured-" + i;
                laps.add(lap(processes, () -> say(gateway, detector, console, session, segments)));
            }
            lines.add(line(partitions, "warm, least", of(laps, DoubleStream::min)));
            lines.add(line(partitions, "warm, mean", of(laps, DoubleStream::average)));
            lines.add(line(partitions, "warm, most", of(laps, DoubleStream::max)));
            double judged = detector.metric("claimwatch_detector_segments_total");
            lines.add(String.format(
                    Locale.ROOT,
                    "%10d   on the broker's disk %.0f bytes a segment",
                    partitions,
                    kafka.bytes("p" + partitions + "-segments") / judged));
            return lines;
        }
    }

    /** Something that says so many segments. */
    private interface Saying {
        long say() throws InterruptedException;
    }

    /** CPU milliseconds a thousand segments of each process. */
    private static double[] lap(Map<String, Supplier<Duration>> processes, Saying saying) throws InterruptedException {
        List<Duration> before = processes.values().stream().map(Supplier::get).toList();
        long said = saying.say();
        List<Duration> after = processes.values().stream().map(Supplier::get).toList();
        return IntStream.range(0, before.size())
                .mapToDouble(i -> after.get(i).minus(before.get(i)).toMillis() * 1000.0 / said)
                .toArray();
    }

    private static double[] of(List<double[]> laps, Function<DoubleStream, OptionalDouble> which) {
        return IntStream.range(0, laps.get(0).length)
                .mapToDouble(i ->
                        which.apply(laps.stream().mapToDouble(lap -> lap[i])).orElseThrow())
                .toArray();
    }

    private static String line(int partitions, String what, double[] values) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%10d   %-15s", partitions, what));
        for (double value : values) {
            line.append(String.format(Locale.ROOT, "%11.1f", value));
        }
        return line.toString();
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
