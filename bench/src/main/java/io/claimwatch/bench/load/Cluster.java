package io.claimwatch.bench.load;

import io.claimwatch.bench.Child;
import io.claimwatch.bench.DatabaseServer;
import io.claimwatch.bench.KafkaServer;
import io.claimwatch.bench.PushStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Kafka, PostgreSQL, one gateway, two detectors and one console as processes of this machine, and what may befall them. */
final class Cluster implements AutoCloseable {
    static final String KEY = "a-key-for-the-campaign-only";
    private static final String PASSWORD = "a-password-for-the-campaign";
    private static final int OUT_SECONDS = 3;

    private final DatabaseServer database;
    private final KafkaServer kafka;
    private final Child console;
    private final Child gateway;
    private final List<Child> detectors;

    /** Starts nothing yet. */
    Cluster(Path folder, Path jar) throws IOException {
        database = new DatabaseServer(folder.resolve("postgres"));
        kafka = new KafkaServer(folder.resolve("kafka"));
        Map<String, String> environment = new HashMap<>(Map.of(
                "CLAIMWATCH_KAFKA_SERVERS", kafka.address(),
                "CLAIMWATCH_KAFKA_PARTITIONS", "4",
                "CLAIMWATCH_KAFKA_SESSION", "6s",
                "CLAIMWATCH_GATEWAY_EVENTS_PER_SECOND", "1000000"));
        Map<String, String> withStore = new HashMap<>(environment);
        withStore.put("CLAIMWATCH_STORE_URL", database.url());
        withStore.put("CLAIMWATCH_STORE_USER", "postgres");
        withStore.put("CLAIMWATCH_STORE_TLS", "disable");
        withStore.put("CLAIMWATCH_INGEST_KEY", KEY);
        withStore.put("CLAIMWATCH_ADMIN_PASSWORD", PASSWORD);
        console = new Child("console", "console", jar, folder, withStore);
        gateway = new Child("gateway", "gateway", jar, folder, environment);
        detectors = List.of(
                new Child("detector-1", "detector", jar, folder, environment),
                new Child("detector-2", "detector", jar, folder, environment));
    }

    /** Returns when all are ready. */
    void start() throws IOException, InterruptedException {
        database.start();
        kafka.start();
        console.start().awaitReady();
        for (Child child : others()) {
            child.start();
        }
        for (Child child : others()) {
            child.awaitReady();
        }
    }

    private List<Child> others() {
        return List.of(gateway, detectors.get(0), detectors.get(1));
    }

    URI gateway() {
        return gateway.address();
    }

    PushStream push() {
        return new PushStream(console.address(), PASSWORD);
    }

    DatabaseServer database() {
        return database;
    }

    KafkaServer kafka() {
        return kafka;
    }

    /** What befalls them, in turn. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (Child child : List.of(gateway, detectors.get(0), detectors.get(1), console)) {
            faults.add(new Fault("kill -9 " + child.name(), () -> {
                child.lives().kill();
                TimeUnit.SECONDS.sleep(1);
                child.start().awaitReady();
            }));
        }
        faults.add(new Fault("kill -9 broker", () -> {
            kafka.lives().kill();
            TimeUnit.SECONDS.sleep(OUT_SECONDS);
            kafka.start();
        }));
        faults.add(new Fault("restart database", () -> {
            database.stop();
            TimeUnit.SECONDS.sleep(OUT_SECONDS);
            database.start();
        }));
        return faults;
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Child child : List.of(gateway, detectors.get(0), detectors.get(1), console)) {
            parts.add(new JavaPart(child.name(), child.lives()));
        }
        parts.add(new JavaPart("broker", kafka.lives()));
        parts.add(new Database());
        return parts;
    }

    /** The server has no heap. */
    private final class Database implements Part {
        @Override
        public String name() {
            return "database";
        }

        @Override
        public Duration cpu() throws IOException {
            return database.cpu();
        }

        @Override
        public String memory() {
            return "";
        }
    }

    /** All of it for good, without ceremony. */
    void drop() throws IOException {
        gateway.drop();
        detectors.forEach(Child::drop);
        console.drop();
        kafka.close();
        database.close();
    }

    @Override
    public void close() throws IOException {
        gateway.close();
        detectors.forEach(Child::close);
        console.close();
        kafka.close();
        database.close();
    }
}
