package io.claimwatch.broker.internal;

import io.claimwatch.broker.BrokerConfig;
import io.claimwatch.broker.BrokerStats;
import io.claimwatch.broker.FlagListener;
import io.claimwatch.broker.PartitionJob;
import io.claimwatch.contract.FlagSink;
import io.claimwatch.contract.SegmentLog;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.kafka.client.producer.KafkaWriteStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** The clients and what is built on them, wired. Public only for the front class. */
public final class Engine {
    private final Vertx vertx;
    private final BrokerConfig config;
    private final Topics topics;
    private final Admin admin;
    private final BrokerStats stats = new BrokerStats();
    private final KafkaWriteStream<byte[], byte[]> producer;
    private final Sessions sessions;
    private final Products products;
    private final KeyTable keys;
    private final Parts parts;
    private final int partitions;
    private final Deque<String> deployed = new ArrayDeque<>();

    private Engine(Vertx vertx, BrokerConfig config, Clients clients, Topics topics, Admin admin, int partitions) {
        this.vertx = vertx;
        this.config = config;
        this.topics = topics;
        this.admin = admin;
        this.partitions = partitions;
        this.producer = clients.producer();
        this.sessions = new Sessions(clients, admin, producer, topics, partitions);
        this.products = new Products(clients, producer, topics.products(), stats);
        this.keys = new KeyTable(clients, producer, topics.keys());
        DeadLetters dead = new DeadLetters(producer, topics.deadLetters(), stats);
        this.parts = new Parts(clients, admin, topics, producer, products, dead, stats);
    }

    /**
     * Reaches the broker and makes what topics are missing. Blocks.
     *
     * @throws IllegalStateException saying why it cannot be used
     */
    public static Engine connect(Vertx vertx, BrokerConfig config) throws InterruptedException {
        Clients clients = new Clients(vertx, config);
        Topics topics = Topics.of(config);
        Admin admin = clients.admin();
        try {
            int partitions = new TopicSetup(admin, config, topics).run();
            return new Engine(vertx, config, clients, topics, admin, partitions);
        } catch (RuntimeException e) {
            admin.close();
            throw e;
        }
    }

    public Products products() {
        return products;
    }

    public KeyTable keys() {
        return keys;
    }

    public BrokerStats stats() {
        return stats;
    }

    public int partitions() {
        return partitions;
    }

    public SegmentLog intake() {
        return new Intake(producer, topics.segments(), config, products::seen, sessions, stats);
    }

    public Future<Void> followProducts() {
        return deploy(products.reader());
    }

    public Future<Void> followKeys() {
        return deploy(keys.reader());
    }

    public Future<Void> followStanding() {
        return deploy(sessions.announced()).compose(done -> deploy(sessions.judged()));
    }

    public Future<Void> judge(PartitionJob job) {
        return deploy(new JudgeGroup(parts, job));
    }

    public Future<Void> feed(String store, SegmentLog log, FlagSink sink, FlagListener listener) {
        // Talk is read by people who look for it, flags wait for nobody.
        Feed records = new Feed(
                parts, topics.segments(), topics.group(store + "-records"), Clients.LATER_MS, new RecordsFeed(log));
        Feed flags = new Feed(
                parts,
                topics.flags(),
                topics.group(store + "-flags"),
                Clients.SOON_MS,
                new FlagsFeed(sink, listener, parts.dead()));
        return deploy(records).compose(done -> deploy(flags));
    }

    private Future<Void> deploy(Deployable what) {
        return vertx.deployVerticle(what)
                .onSuccess(id -> {
                    synchronized (deployed) {
                        deployed.push(id);
                    }
                })
                .mapEmpty();
    }

    /** Null when the broker answers; why not, in words, when it does not. Blocks for some seconds at most. */
    public String problem() throws InterruptedException {
        try {
            return admin.describeCluster().nodes().get().isEmpty() ? "no broker is there" : null;
        } catch (ExecutionException e) {
            return "does not answer: " + e.getCause().getClass().getSimpleName();
        }
    }

    /** Stops what reads, the latest begun first. */
    public Future<Void> stopReading() {
        Future<Void> stopped = Future.succeededFuture();
        synchronized (deployed) {
            while (!deployed.isEmpty()) {
                String id = deployed.pop();
                stopped = stopped.transform(done -> vertx.undeploy(id));
            }
        }
        return stopped;
    }

    /** Sends what waits, if the broker is there, and closes the connections. Blocks. */
    public void close(long millis) {
        producer.unwrap().close(java.time.Duration.ofMillis(millis));
        admin.close(java.time.Duration.ofMillis(millis));
    }
}
