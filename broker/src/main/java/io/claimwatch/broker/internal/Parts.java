package io.claimwatch.broker.internal;

import io.claimwatch.broker.BrokerStats;
import io.vertx.kafka.client.producer.KafkaWriteStream;
import org.apache.kafka.clients.admin.Admin;

/** What the ends of the broker share. */
record Parts(
        Clients clients,
        Admin admin,
        Topics topics,
        KafkaWriteStream<byte[], byte[]> producer,
        Products products,
        DeadLetters dead,
        BrokerStats stats) {
    /** The group of the detectors. */
    String detectors() {
        return topics.group("detectors");
    }
}
