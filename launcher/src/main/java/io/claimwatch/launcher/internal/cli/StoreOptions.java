package io.claimwatch.launcher.internal.cli;

import io.claimwatch.launcher.internal.config.AppConfig;
import io.claimwatch.launcher.internal.config.ConfigException;
import io.claimwatch.store.Store;
import io.claimwatch.store.StoreConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which store a command works on: that of a data directory, or that of the server's own configuration. */
public final class StoreOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory; ./claimwatch-data unless set here or in the configuration.")
    private Path data;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration of serve, which may name a PostgreSQL database.")
    private Path config;

    /** @throws Stop saying in one line why it cannot be opened */
    public Store open() {
        StoreConfig where = where();
        if (where.server() == null && !Files.isDirectory(where.directory())) {
            throw new Stop(where.directory() + ": no such data directory");
        }
        try {
            return Store.open(where);
        } catch (IllegalStateException e) {
            throw new Stop(e.getMessage(), e);
        }
    }

    /** Where that store is, for people. */
    public String place() {
        return where().place();
    }

    private StoreConfig where() {
        Map<String, String> flags = data == null ? Map.of() : Map.of("data.directory", data.toString());
        try {
            return AppConfig.read(config, System.getenv(), flags).store();
        } catch (ConfigException e) {
            throw new Stop(String.join("; ", e.problems()), e);
        }
    }
}
