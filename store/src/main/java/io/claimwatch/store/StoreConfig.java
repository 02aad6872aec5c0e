package io.claimwatch.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;

/**
 * Where and how to store.
 *
 * @param directory holds the database files, unless there is a server; created when missing
 * @param server where everything is kept instead; null for files in the directory
 * @param maxQueuedEvents how many events (or other writes) may wait for each file's writer, at least 1
 * @param maxQueuedBytes how many bytes of text may wait for each file's writer, at least 1
 * @param passwordIterations PBKDF2 rounds for new passwords, at least 1000; stored with each hash
 * @param maxFileBytes largest size of each database file, at least 1 MiB; 0 for as much as the disk holds. Nothing to a
 *     server
 * @param sealKey encrypts the secrets of call-backs; null to keep them as they are
 * @param clock tells the time
 */
public record StoreConfig(
        Path directory,
        PostgresConfig server,
        int maxQueuedEvents,
        long maxQueuedBytes,
        int passwordIterations,
        long maxFileBytes,
        SealKey sealKey,
        InstantSource clock) {
    /** What OWASP advises for PBKDF2 with HMAC-SHA-512. */
    public static final int PASSWORD_ITERATIONS = 210_000;

    private static final long LEAST_FILE_BYTES = 1 << 20;
    private static final int QUEUED_EVENTS = 65_536;
    private static final long QUEUED_BYTES = 64L << 20;

    public StoreConfig {
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(clock, "clock");
        if (maxQueuedEvents < 1 || maxQueuedBytes < 1) {
            throw new IllegalArgumentException("the queue must have room for at least one event and one byte");
        }
        if (maxFileBytes != 0 && maxFileBytes < LEAST_FILE_BYTES) {
            throw new IllegalArgumentException("maxFileBytes must be 0 or at least " + LEAST_FILE_BYTES);
        }
        if (passwordIterations < 1000) {
            throw new IllegalArgumentException("passwordIterations must be at least 1000, is " + passwordIterations);
        }
    }

    /** Files in a directory. */
    public StoreConfig(
            Path directory, int maxQueuedEvents, long maxQueuedBytes, int passwordIterations, InstantSource clock) {
        this(directory, null, maxQueuedEvents, maxQueuedBytes, passwordIterations, 0, null, clock);
    }

    /** The same on a server; null for files. */
    public StoreConfig on(PostgresConfig other) {
        return new StoreConfig(
                directory, other, maxQueuedEvents, maxQueuedBytes, passwordIterations, maxFileBytes, sealKey, clock);
    }

    /** The same by another clock. */
    public StoreConfig at(InstantSource other) {
        return new StoreConfig(
                directory, server, maxQueuedEvents, maxQueuedBytes, passwordIterations, maxFileBytes, sealKey, other);
    }

    /** Where everything is kept, for people. */
    public String place() {
        return server == null ? directory.toAbsolutePath().toString() : server.toString();
    }

    /** The same with files no larger than that. */
    public StoreConfig withMaxFileBytes(long other) {
        return new StoreConfig(
                directory, server, maxQueuedEvents, maxQueuedBytes, passwordIterations, other, sealKey, clock);
    }

    /** The same with secrets encrypted; null for not. */
    public StoreConfig sealedWith(SealKey other) {
        return new StoreConfig(
                directory, server, maxQueuedEvents, maxQueuedBytes, passwordIterations, maxFileBytes, other, clock);
    }

    /** Usual bounds: 65,536 events or 64 MiB waiting per file. */
    public static StoreConfig of(Path directory, InstantSource clock) {
        return new StoreConfig(directory, QUEUED_EVENTS, QUEUED_BYTES, PASSWORD_ITERATIONS, clock);
    }
}
