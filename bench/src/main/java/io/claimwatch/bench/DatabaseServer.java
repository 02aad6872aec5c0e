package io.claimwatch.bench;

import io.claimwatch.store.PostgresConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server that can be stopped and comes back on the same port with what it had. */
public final class DatabaseServer implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;
    private Duration spent = Duration.ZERO;
    private boolean over;

    public DatabaseServer(Path folder) throws IOException {
        this.folder = folder;
        this.port = Child.freePort();
    }

    public synchronized void start() throws IOException {
        if (over) {
            throw new IllegalStateException("the database is not to begin again");
        }
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    public synchronized void stop() throws IOException {
        spent = cpu();
        EmbeddedPostgres stopped = server;
        server = null;
        stopped.close();
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public PostgresConfig config() {
        return new PostgresConfig("127.0.0.1", port, "postgres", "postgres", "", 4, PostgresConfig.Tls.DISABLE, null);
    }

    /** Processor time of the server and of all who work for it, over its restarts. */
    public synchronized Duration cpu() throws IOException {
        Path file = folder.resolve("postmaster.pid");
        if (server == null || !Files.exists(file)) {
            return spent;
        }
        return spent.plus(
                ProcessTimes.withWorkers(Long.parseLong(Files.readAllLines(file).get(0))));
    }

    /** For good; returns when it has ended, whoever else is ending it, also when it was only about to begin. */
    @Override
    public synchronized void close() throws IOException {
        over = true;
        if (server != null) {
            server.close();
        }
        for (List<ProcessHandle> left = left(); !left.isEmpty(); left = left()) {
            left.forEach(DatabaseServer::end);
        }
    }

    /** Whoever works on its folder: the server is begun by a helper, and is nobody's child then. */
    private List<ProcessHandle> left() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(folder.toString()))
                        .isPresent())
                .toList();
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }
}
