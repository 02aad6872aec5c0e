package io.claimwatch.bench;

import io.claimwatch.store.PostgresConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/** A PostgreSQL server that can be stopped and comes back on the same port with what it had. */
final class DatabaseServer implements AutoCloseable {
    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    DatabaseServer(Path folder) throws IOException {
        this.folder = folder;
        this.port = Child.freePort();
    }

    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    void stop() throws IOException {
        server.close();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    PostgresConfig config() {
        return new PostgresConfig("127.0.0.1", port, "postgres", "postgres", "", 4, PostgresConfig.Tls.DISABLE, null);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
