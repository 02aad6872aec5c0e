package io.claimwatch.callbacks;

import io.claimwatch.callbacks.internal.Names;
import io.claimwatch.contract.Channel;
import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Decision;
import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Measure;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.Severity;
import io.claimwatch.store.Ruling;
import io.claimwatch.store.Store;
import io.claimwatch.store.StoreConfig;
import io.claimwatch.store.Subscription;
import io.claimwatch.store.Subscriptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A store, a sender and a receiver, and a clock that goes when told. */
final class TestCallbacks implements AutoCloseable {
    static final CallbackConfig CONFIG = new CallbackConfig(
            4,
            Duration.ofSeconds(1),
            Duration.ofDays(3),
            Duration.ofDays(30),
            Duration.ofSeconds(5),
            Duration.ofHours(2),
            true,
            List.of("127.0.0.1"),
            null);

    final Vertx vertx = Vertx.vertx();
    final Receiver receiver = new Receiver(vertx, new HttpServerOptions());
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Map<String, String> names = new ConcurrentHashMap<>(Map.of("platform.test", "127.0.0.1"));
    private final Path directory;
    private final CallbackConfig config;
    private volatile Instant now = Instant.parse("2026-11-23T06:00:00Z");
    private long position;
    Store store;
    Callbacks callbacks;

    TestCallbacks(Path directory, CallbackConfig config) {
        this.directory = directory;
        this.config = config;
        open();
    }

    private void open() {
        InstantSource clock = () -> now;
        store = Store.open(new StoreConfig(directory, 65_536, 64L << 20, 1000, clock));
        Names known = host -> {
            String address = names.get(host);
            return address == null
                    ? InetAddress.getAllByName(host)
                    : new InetAddress[] {InetAddress.getByName(address)};
        };
        callbacks = new Callbacks(vertx, config, store.outbox(), clock, meters, known);
    }

    /** The process dies: nothing that is on its way is answered for. */
    void crash() {
        store.close();
        open();
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Subscriptions.Created subscribe(boolean flags) {
        return subscribe("http://platform.test:" + receiver.port() + "/hook?a=1", flags);
    }

    Subscriptions.Created subscribe(String url, boolean flags) {
        return await(store.subscriptions().create("t1", "平台", url, flags, "admin"));
    }

    Subscription known(String id) {
        return store.subscriptions().find(id).orElseThrow();
    }

    void flag(String room, long sequence) {
        Segment words = new Segment(
                "t1",
                "asr",
                room,
                "s1",
                sequence,
                now.toEpochMilli() - 2000,
                now.toEpochMilli(),
                "能治",
                "zh",
                true,
                Channel.SPEECH,
                null,
                now.toEpochMilli());
        Finding finding = new Finding(
                "e1",
                "治疗疾病的宣称",
                ClaimCategory.MEDICAL_EFFICACY,
                Severity.HIGH,
                0.9,
                List.of(new Evidence(0, 2, "能治", null)),
                "能治",
                Set.of(),
                List.of("CN-AdLaw-17"),
                null,
                false,
                List.of(),
                "v1");
        position++;
        Flag flag = new Flag(room + "-" + sequence, room, words, finding, null, null, false);
        await(store.flags().commit("detector", position, List.of(flag), List.of()));
    }

    Decision decide(String room) {
        flag(room, 1);
        long version = store.review().summary(room).orElseThrow().version();
        return await(store.review().decide(new Ruling(room, version, Measure.ASK_CORRECTION, null, null, null, "m1")));
    }

    void round() {
        await(callbacks.round());
    }

    double count(String name) {
        return meters.counter("claimwatch.callbacks." + name).count();
    }

    double gauge(String name) {
        return meters.get("claimwatch.callbacks." + name).gauge().value();
    }

    static <T> T await(Future<T> future) {
        return await(future.toCompletionStage());
    }

    static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        await(callbacks.close());
        await(vertx.close());
        store.close();
    }
}
