package io.claimwatch.broker.internal;

import io.claimwatch.broker.BrokerStats;
import io.vertx.kafka.client.producer.KafkaWriteStream;

/** What the ends of the broker share. */
record Parts(
        Clients clients,
        Topics topics,
        KafkaWriteStream<byte[], byte[]> producer,
        Products products,
        DeadLetters dead,
        BrokerStats stats) {}
