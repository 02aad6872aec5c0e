package io.claimwatch.broker.internal;

import io.claimwatch.broker.BrokerConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the topics that are missing and refuses those whose partitions do not fit together. */
final class TopicSetup {
    private static final Logger LOG = LoggerFactory.getLogger(TopicSetup.class);
    private static final String THIRTY_DAYS = Long.toString(30L * 24 * 3600 * 1000);
    private static final long PAUSE_MS = 250;

    private final Admin admin;
    private final BrokerConfig config;
    private final Topics topics;

    TopicSetup(Admin admin, BrokerConfig config, Topics topics) {
        this.admin = admin;
        this.config = config;
        this.topics = topics;
    }

    /**
     * Blocks until the topics are there, or the broker was not reached in time.
     *
     * @return the number of partitions of {@code segments}
     * @throws IllegalStateException saying what is wrong
     */
    int run() throws InterruptedException {
        long deadline = System.nanoTime() + config.connect().toNanos();
        while (true) {
            try {
                return attempt();
            } catch (ExecutionException e) {
                boolean later = e.getCause() instanceof RetriableException && System.nanoTime() < deadline;
                if (!later) {
                    throw new IllegalStateException(
                            "Kafka at " + config.servers() + " cannot be used: "
                                    + e.getCause().getMessage(),
                            e);
                }
                LOG.info("waiting for Kafka: {}", e.getCause().toString());
                synchronized (this) {
                    wait(PAUSE_MS);
                }
            }
        }
    }

    private int attempt() throws InterruptedException, ExecutionException {
        Set<String> there = admin.listTopics().names().get();
        if (config.topics().create()) {
            create(wanted().stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .toList());
        }
        List<String> all = new ArrayList<>(topics.partitioned());
        all.addAll(topics.single());
        Map<String, TopicDescription> described =
                admin.describeTopics(all).allTopicNames().get();
        int partitions = described.get(topics.segments()).partitions().size();
        described.forEach((name, topic) -> {
            int right = topics.single().contains(name) ? 1 : partitions;
            if (topic.partitions().size() != right) {
                throw new IllegalStateException(
                        "topic " + name + " has " + topic.partitions().size() + " partitions but needs " + right);
            }
        });
        return partitions;
    }

    private void create(List<NewTopic> missing) throws InterruptedException, ExecutionException {
        for (NewTopic topic : missing) {
            try {
                admin.createTopics(List.of(topic)).all().get();
                LOG.info("topic made: {}", topic.name());
            } catch (ExecutionException e) {
                // Another process was faster.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private List<NewTopic> wanted() {
        int partitions = config.topics().partitions();
        Map<String, String> compact = Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        Map<String, String> both = Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                THIRTY_DAYS);
        return List.of(
                topic(topics.segments(), partitions, Map.of()),
                topic(topics.flags(), partitions, Map.of()),
                topic(topics.showcase(), partitions, both),
                topic(topics.sessions(), 1, both),
                topic(topics.products(), 1, compact),
                topic(topics.keys(), 1, compact),
                topic(topics.deadLetters(), 1, both));
    }

    private NewTopic topic(String name, int partitions, Map<String, String> settings) {
        int copies = config.topics().replication();
        return new NewTopic(name, Optional.of(partitions), copies == 0 ? Optional.empty() : Optional.of((short) copies))
                .configs(settings);
    }
}
