package io.claimwatch.console;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * Every limit of the console.
 *
 * @param workers threads that read and write the store; 1 to 256
 * @param judges threads that check texts and compute password hashes, of each kind; 1 to 64
 * @param waiting requests of a kind that may wait for a thread; 1 to 100,000
 * @param bodyBytes largest request body; 1,024 to 1 MiB. A script to check may have a MiB
 * @param streams push streams that may be open at the same time; 1 to 100,000
 * @param streamsEach of one person or one tenant's machines; 1 to streams
 * @param streamMessages messages kept for a reader that is slow; 1,000 to 100,000
 * @param heartbeat how often a stream shows that it lives; 1 s to 5 min
 * @param signInBurst attempts at a password from one address at once; 1 to 1,000
 * @param signInEvery how long until one more is allowed; 100 ms to 1 h
 * @param secureCookie true when browsers reach the console by TLS that ends at a proxy
 * @param zone where a day begins, for what is counted by the day; never null
 */
public record ConsoleConfig(
        int workers,
        int judges,
        int waiting,
        int bodyBytes,
        int streams,
        int streamsEach,
        int streamMessages,
        Duration heartbeat,
        int signInBurst,
        Duration signInEvery,
        boolean secureCookie,
        ZoneId zone) {
    /** The usual limits; days begin at midnight UTC. */
    public static final ConsoleConfig DEFAULTS = new ConsoleConfig(
            4,
            2,
            256,
            64 << 10,
            500,
            20,
            1_000,
            Duration.ofSeconds(15),
            20,
            Duration.ofSeconds(6),
            false,
            ZoneOffset.UTC);

    public ConsoleConfig {
        Objects.requireNonNull(zone, "zone");
        within("workers", workers, 1, 256);
        within("judges", judges, 1, 64);
        within("waiting", waiting, 1, 100_000);
        within("bodyBytes", bodyBytes, 1_024, 1 << 20);
        within("streams", streams, 1, 100_000);
        within("streamsEach", streamsEach, 1, streams);
        within("streamMessages", streamMessages, 1_000, 100_000);
        within("heartbeat", heartbeat, Duration.ofSeconds(1), Duration.ofMinutes(5));
        within("signInBurst", signInBurst, 1, 1_000);
        within("signInEvery", signInEvery, Duration.ofMillis(100), Duration.ofHours(1));
    }

    public ConsoleConfig withStreamsEach(int other) {
        return new ConsoleConfig(
                workers,
                judges,
                waiting,
                bodyBytes,
                streams,
                other,
                streamMessages,
                heartbeat,
                signInBurst,
                signInEvery,
                secureCookie,
                zone);
    }

    public ConsoleConfig withSignInBurst(int other) {
        return new ConsoleConfig(
                workers,
                judges,
                waiting,
                bodyBytes,
                streams,
                streamsEach,
                streamMessages,
                heartbeat,
                other,
                signInEvery,
                secureCookie,
                zone);
    }

    private static <T extends Comparable<T>> void within(String name, T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " is " + value + ", allowed are " + least + " to " + most);
        }
    }
}
