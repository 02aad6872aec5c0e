package io.claimwatch.broker;

import java.time.Duration;

/**
 * How to reach Kafka and what to ask of it.
 *
 * @param servers {@code host:port}, several by commas; null when there is no broker
 * @param prefix put before every topic's and group's name, so that several installations share a cluster; may be empty
 * @param security how the connection is protected
 * @param topics how topics are made where they are missing
 * @param queue how many events may wait to become durable, at least 1
 * @param queueBytes and their size, at least 1 KiB
 * @param session how long a member of a group may be silent before its partitions go to another; 6 s to 5 minutes
 * @param connect how long a start waits for the broker
 */
public record BrokerConfig(
        String servers,
        String prefix,
        BrokerSecurity security,
        TopicPlan topics,
        int queue,
        long queueBytes,
        Duration session,
        Duration connect) {
    /**
     * The longest text that goes through the broker, in UTF-16 units: its flag, which holds it twice, must fit into a record
     * of the usual one megabyte, or its partition would never get past it.
     */
    public static final int LONGEST_TEXT = 50_000;

    /** No broker; the other values are those used when one is named. */
    public static final BrokerConfig NONE = new BrokerConfig(
            null,
            "",
            BrokerSecurity.PLAIN,
            TopicPlan.DEFAULT,
            65_536,
            64L << 20,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    public BrokerConfig {
        if (queue < 1 || queueBytes < 1024) {
            throw new IllegalArgumentException("queue must be at least 1 and queueBytes at least 1024");
        }
        if (session.compareTo(Duration.ofSeconds(6)) < 0 || session.compareTo(Duration.ofMinutes(5)) > 0) {
            throw new IllegalArgumentException("session is " + session + ", allowed are 6 s to 5 minutes");
        }
        if (!prefix.matches("[A-Za-z0-9._-]{0,100}")) {
            throw new IllegalArgumentException("prefix may have letters, digits, dots, dashes and underscores");
        }
    }

    /** Whether a broker is named at all. */
    public boolean present() {
        return servers != null && !servers.isBlank();
    }

    /** The same with another broker. */
    public BrokerConfig at(String other) {
        return new BrokerConfig(other, prefix, security, topics, queue, queueBytes, session, connect);
    }

    /** The same with other topics. */
    public BrokerConfig with(TopicPlan other) {
        return new BrokerConfig(servers, prefix, security, other, queue, queueBytes, session, connect);
    }

    /**
     * How missing topics are made.
     *
     * @param create false where an administrator makes them; then they are only checked
     * @param partitions of {@code segments}, {@code showcase} and {@code flags}; 1 to 10,000
     * @param replication copies of each; 0 for the broker's own default
     */
    public record TopicPlan(boolean create, int partitions, int replication) {
        public static final TopicPlan DEFAULT = new TopicPlan(true, 12, 0);

        public TopicPlan {
            if (partitions < 1 || partitions > 10_000 || replication < 0 || replication > 100) {
                throw new IllegalArgumentException("partitions must be 1 to 10,000, replication 0 to 100");
            }
        }
    }
}
