package io.claimwatch.broker.internal;

import io.claimwatch.broker.BrokerConfig;
import java.util.List;

/** The names of the topics of one installation. */
public record Topics(String prefix) {
    static Topics of(BrokerConfig config) {
        return new Topics(config.prefix());
    }

    /** Everything that happens in rooms, in order, keyed by tenant and room. */
    public String segments() {
        return prefix + "segments";
    }

    /** What stands in each room: its announcement and what is on sale, each with the position from which it counts. */
    public String showcase() {
        return prefix + "showcase";
    }

    /** How each broadcast was announced, from the gateway that took it to all of them. */
    public String sessions() {
        return prefix + "sessions";
    }

    public String products() {
        return prefix + "products";
    }

    public String flags() {
        return prefix + "flags";
    }

    /** Hashes of the valid API keys. */
    public String keys() {
        return prefix + "keys";
    }

    public String deadLetters() {
        return prefix + "dead-letters";
    }

    /** A partition of each belongs to one partition of the others. */
    List<String> partitioned() {
        return List.of(segments(), showcase(), flags());
    }

    /** Read whole by everybody who needs them. */
    List<String> single() {
        return List.of(sessions(), products(), keys(), deadLetters());
    }

    String group(String name) {
        return prefix + name;
    }
}
