package io.claimwatch.bench;

import io.claimwatch.store.PostgresConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL server that can be stopped and comes back on the same port with what it had. */
public final class DatabaseServer implements AutoCloseable {
    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;
    private Duration spent = Duration.ZERO;

    public DatabaseServer(Path folder) throws IOException {
        this.folder = folder;
        this.port = Child.freePort();
    }

    public synchronized void start() throws IOException {
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

    @Override
    public synchronized void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
