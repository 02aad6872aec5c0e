package io.claimwatch.broker;

import io.claimwatch.broker.BrokerConfig.TopicPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;

/** One real broker for all tests of a run; each test has topics of its own by their prefix. */
final class TestBroker {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static KafkaClusterTestKit kit;

    private TestBroker() {}

    /** An installation of its own. */
    static BrokerConfig fresh(int partitions) {
        return new BrokerConfig(
                servers(),
                "t" + COUNT.incrementAndGet() + "-",
                BrokerSecurity.PLAIN,
                new TopicPlan(true, partitions, 1),
                1_000,
                1 << 20,
                Duration.ofSeconds(6),
                Duration.ofSeconds(30));
    }

    private static synchronized String servers() {
        try {
            if (kit == null) {
                TestKitNodes nodes = new TestKitNodes.Builder()
                        .setCombined(true)
                        .setNumBrokerNodes(1)
                        .setNumControllerNodes(1)
                        .build();
                kit = new KafkaClusterTestKit.Builder(nodes)
                        .setConfigProp("offsets.topic.replication.factor", "1")
                        .setConfigProp("offsets.topic.num.partitions", "1")
                        .setConfigProp("group.initial.rebalance.delay.ms", "0")
                        .setConfigProp("auto.create.topics.enable", "false")
                        .build();
                kit.format();
                kit.startup();
                kit.waitForReadyBrokers();
                Runtime.getRuntime().addShutdownHook(new Thread(TestBroker::close));
            }
            return kit.bootstrapServers();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close() {
        try {
            kit.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes as a platform would that has its own client. */
    static void write(BrokerConfig config, String topic, String key, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", config.servers(), "compression.type", "gzip", "max.request.size", 8 << 20),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(config.prefix() + topic, key, value))
                    .get();
        }
    }

    /** Everything that is on a topic now, partition by partition. */
    static List<ConsumerRecord<String, String>> read(BrokerConfig config, String topic) {
        List<ConsumerRecord<String, String>> all = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", config.servers()), new StringDeserializer(), new StringDeserializer())) {
            String name = config.prefix() + topic;
            List<TopicPartition> partitions = IntStream.range(
                            0, consumer.partitionsFor(name).size())
                    .mapToObj(number -> new TopicPartition(name, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
        }
        return all;
    }
}
