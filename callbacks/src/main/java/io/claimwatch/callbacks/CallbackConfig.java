package io.claimwatch.callbacks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Every limit of the call-backs.
 *
 * @param concurrency events of one subscription on their way at the same time; 1 to 256
 * @param timeout how long a receiver may take to answer; 1 s to 1 min
 * @param patience how long an event is tried before it is given up; 1 min to 30 d
 * @param keepDead how long what was given up can be sent again; at least 1 h
 * @param firstDelay until the second attempt, about; doubled for each further one; 100 ms to 1 h
 * @param longestDelay the most it is doubled to; at least the first
 * @param plainHttp whether receivers without TLS are allowed
 * @param networks what may be called although it is no public address, such as {@code 10.1.0.0/16}
 * @param authorities PEM file of the authorities whose certificates are believed; null for those of the JVM
 */
public record CallbackConfig(
        int concurrency,
        Duration timeout,
        Duration patience,
        Duration keepDead,
        Duration firstDelay,
        Duration longestDelay,
        boolean plainHttp,
        List<String> networks,
        Path authorities) {
    public static final CallbackConfig DEFAULTS = new CallbackConfig(
            8,
            Duration.ofSeconds(15),
            Duration.ofDays(3),
            Duration.ofDays(30),
            Duration.ofSeconds(5),
            Duration.ofHours(2),
            false,
            List.of(),
            null);

    public CallbackConfig {
        networks = List.copyOf(networks);
        within("concurrency", concurrency, 1, 256);
        within("timeout", timeout, Duration.ofSeconds(1), Duration.ofMinutes(1));
        within("patience", patience, Duration.ofMinutes(1), Duration.ofDays(30));
        within("keepDead", keepDead, Duration.ofHours(1), Duration.ofDays(3660));
        within("firstDelay", firstDelay, Duration.ofMillis(100), Duration.ofHours(1));
        within("longestDelay", longestDelay, firstDelay, Duration.ofDays(1));
    }

    private static <T extends Comparable<T>> void within(String name, T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " is " + value + ", allowed are " + least + " to " + most);
        }
    }
}
