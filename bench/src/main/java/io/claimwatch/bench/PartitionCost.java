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
public final class PartitionCost implements AutoCloseable {
    private static final String KEY = "a-key-for-the-measure-only";
    private static final int SPEAKERS = 4;
    private static final int ROOMS_EACH = 50;
    private static final int COLD = 20_000;
    private static final int LAPS = 3;

    private final int partitions;
    private final KafkaServer kafka;
    private final Child console;
    private final Child gateway;
    private final Child detector;
    private final Map<String, Supplier<Duration>> processes = new LinkedHashMap<>();
    private final List<double[]> laps = new ArrayList<>();
    private double[] cold;

    private PartitionCost(Leftovers leftovers, Path jar, KafkaServer kafka, int partitions)
            throws IOException, InterruptedException {
        this.partitions = partitions;
        this.kafka = kafka;
        Map<String, String> environment = new HashMap<>(Map.of(
                "CLAIMWATCH_KAFKA_SERVERS", kafka.address(),
                "CLAIMWATCH_KAFKA_PREFIX", "p" + partitions + "-",
                "CLAIMWATCH_KAFKA_PARTITIONS", Integer.toString(partitions)));
        Map<String, String> withKey = new HashMap<>(environment);
        withKey.put("CLAIMWATCH_INGEST_KEY", KEY);
        withKey.put("CLAIMWATCH_ADMIN_PASSWORD", "a-password-for-the-measure");
        Path its = Files.createDirectories(leftovers.folder().resolve("p" + partitions));
        console = new Child("console", "console", jar, its, withKey);
        gateway = new Child("gateway", "gateway", jar, its, environment);
        detector = new Child("detector", "detector", jar, its, environment);
        for (Child child : List.of(console, gateway, detector)) {
            leftovers.add(child::drop);
        }
        console.start();
        console.awaitReady();
        gateway.start().awaitReady();
        detector.start().awaitReady();
        processes.put("gateway", gateway.lives()::cpu);
        processes.put("detector", detector.lives()::cpu);
        processes.put("console", console.lives()::cpu);
        processes.put("broker", kafka.lives()::cpu);
    }

    /** @param args the program's jar, then optional: segments of a lap, of which as many laps warm up as are measured */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path jar = Path.of(args.length > 0 ? args[0] : "launcher/target/claimwatch.jar");
        int segments = args.length > 1 ? Integer.parseInt(args[1]) : 40_000;
        Leftovers leftovers = Leftovers.of("claimwatch-cost");
        try (KafkaServer kafka = new KafkaServer(leftovers.folder().resolve("kafka"))) {
            leftovers.add(kafka::close);
            kafka.start();
            try (PartitionCost one = new PartitionCost(leftovers, jar, kafka, 1);
                    PartitionCost two = new PartitionCost(leftovers, jar, kafka, 2);
                    PartitionCost four = new PartitionCost(leftovers, jar, kafka, 4)) {
                measure(List.of(one, two, four), segments);
            }
        }
        System.exit(0);
    }

    /** In turns, so that what else the machine does in the meantime befalls all alike. */
    private static void measure(List<PartitionCost> all, int segments) throws IOException, InterruptedException {
        for (PartitionCost each : all) {
            each.cold = each.lap("cold", COLD);
            Report.line(each.line("first " + COLD, each.cold));
        }
        for (int lap = -LAPS; lap < LAPS; lap++) {
            for (PartitionCost each : all) {
                double[] cost = each.lap("lap" + lap, segments);
                if (lap >= 0) {
                    each.laps.add(cost);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("CPU milliseconds per thousand segments");
        lines.add("partitions   what               gateway   detector    console     broker");
        for (PartitionCost each : all) {
            lines.addAll(each.table());
        }
        Report.print(lines);
    }

    private List<String> table() throws IOException, InterruptedException {
        double judged = detector.metric("claimwatch_detector_segments_total");
        return List.of(
                line("first " + COLD, cold),
                line("warm, least", of(DoubleStream::min)),
                line("warm, mean", of(DoubleStream::average)),
                line("warm, most", of(DoubleStream::max)),
                String.format(
                        Locale.ROOT,
                        "%10d   on the broker's disk %.0f bytes a segment",
                        partitions,
                        kafka.bytes("p" + partitions + "-segments") / judged));
    }

    /** CPU milliseconds a thousand segments of each process. */
    private double[] lap(String session, int segments) throws InterruptedException {
        List<Duration> before = processes.values().stream().map(Supplier::get).toList();
        long said = say(session, segments);
        List<Duration> after = processes.values().stream().map(Supplier::get).toList();
        return IntStream.range(0, before.size())
                .mapToDouble(i -> after.get(i).minus(before.get(i)).toMillis() * 1000.0 / said)
                .toArray();
    }

    private double[] of(Function<DoubleStream, OptionalDouble> which) {
        return IntStream.range(0, cold.length)
                .mapToDouble(i ->
                        which.apply(laps.stream().mapToDouble(lap -> lap[i])).orElseThrow())
                .toArray();
    }

    private String line(String what, double[] values) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%10d   %-15s", partitions, what));
        for (double value : values) {
            line.append(String.format(Locale.ROOT, "%11.1f", value));
        }
        return line.toString();
    }

    /** Lets rooms talk and waits until all of it was judged and stored; how much it was. */
    private long say(String session, int atLeast) throws InterruptedException {
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

    @Override
    public void close() {
        detector.close();
        gateway.close();
        console.close();
    }

    private static long said(List<RoomsTalking> speakers) {
        return speakers.stream().mapToLong(RoomsTalking::acknowledged).sum();
    }
}
