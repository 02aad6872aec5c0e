package io.claimwatch.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real broker, its own controller, in a process that can be killed and comes back with what it had. */
public final class KafkaServer implements AutoCloseable {
    private static final String CLUSTER = "claimwatch-campaign-00";

    private final Path folder;
    private final Path settings;
    private final int port;
    private final JavaLives lives;
    private boolean formatted;

    public KafkaServer(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.lives = new JavaLives("kafka", folder, "-Xmx512m");
        this.port = Child.freePort();
        int controller = Child.freePort();
        this.settings = folder.resolve("server.properties");
        Files.write(
                settings,
                List.of(
                        "process.roles=broker,controller",
                        "node.id=1",
                        "controller.quorum.voters=1@127.0.0.1:" + controller,
                        "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                        "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                        "controller.listener.names=CONTROLLER",
                        "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                        "log.dirs=" + folder.resolve("log"),
                        "offsets.topic.replication.factor=1",
                        "offsets.topic.num.partitions=4",
                        "group.initial.rebalance.delay.ms=0",
                        "broker.session.timeout.ms=3000",
                        "broker.heartbeat.interval.ms=1000",
                        "auto.create.topics.enable=false"));
    }

    private void format() throws IOException, InterruptedException {
        lives.begin(main("kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", settings.toString()), Map.of());
        if (lives.awaitEnd() != 0) {
            throw new IllegalStateException("the broker's disk was not formatted; see " + folder);
        }
        formatted = true;
    }

    private static List<String> main(String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        return command;
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Blocks until its port is open. */
    public void start() throws IOException, InterruptedException {
        if (!formatted) {
            format();
        }
        lives.begin(main("kafka.Kafka", settings.toString()), Map.of());
        for (int i = 0; i < 600; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                if (!lives.isAlive()) {
                    throw new IllegalStateException("the broker ended; see " + folder, e);
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("the broker does not open its port; see " + folder);
    }

    /** Bytes of a topic's partitions on its disk, without what it set aside for later. */
    long bytes(String topic) throws IOException {
        long bytes = 0;
        try (Stream<Path> logs = Files.list(folder.resolve("log"))) {
            for (Path log : logs.filter(each -> each.getFileName().toString().startsWith(topic + "-"))
                    .toList()) {
                try (Stream<Path> files = Files.list(log)) {
                    bytes += files.filter(file -> file.toString().endsWith(".log"))
                            .mapToLong(file -> file.toFile().length())
                            .sum();
                }
            }
        }
        return bytes;
    }

    /** It and who follows it. */
    public JavaLives lives() {
        return lives;
    }

    @Override
    public void close() {
        lives.drop();
    }
}
