package io.claimwatch.launcher.internal.serve;

import io.claimwatch.broker.Broker;
import io.claimwatch.launcher.internal.cli.Stop;
import io.claimwatch.launcher.internal.config.AppConfig;
import io.claimwatch.launcher.internal.config.Part;
import io.claimwatch.lexicon.LexiconException;
import io.claimwatch.store.Store;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What everything else stands on. The store, the lexicon and Vert.x begin side by side: each takes some hundred
 * milliseconds. Gateways and detectors have no store; where everything is in one process there is
 * no broker. What is not there is null.
 */
record Foundation(Store store, LiveLexicon lexicon, Vertx vertx, PrometheusMeterRegistry meters, Broker broker) {
    private static final Duration SENDING = Duration.ofSeconds(5);

    /**
     * @param opened done with the store while the rest is still beginning
     * @throws Stop saying in one line why it cannot be
     */
    static Foundation lay(AppConfig config, InstantSource clock, Consumer<Store> opened) {
        Part role = config.role();
        CompletableFuture<Store> store = role.has(Part.CONSOLE)
                ? begin("open store", () -> Store.open(config.store().at(clock)))
                : nothing();
        CompletableFuture<Void> first = role.has(Part.CONSOLE) ? store.thenAccept(opened) : nothing();
        CompletableFuture<LiveLexicon> lexicon = begin("load lexicon", () -> lexicon(config));
        CompletableFuture<PrometheusMeterRegistry> meters = begin("begin metrics", Meters::registry);
        CompletableFuture<Vertx> vertx = begin("begin vertx", Foundation::newVertx);
        CompletableFuture<Broker> broker = role == Part.ALL
                ? nothing()
                : vertx.thenCompose(made -> begin("connect broker", () -> connect(made, config)));
        try {
            first.join();
            return new Foundation(store.join(), lexicon.join(), vertx.join(), meters.join(), broker.join());
        } catch (CompletionException e) {
            first.exceptionally(problem -> null).join(); // It may be using the store still.
            CompletableFuture.allOf(
                            store.thenAccept(made -> closed(made)),
                            broker.exceptionally(problem -> null).thenCombine(vertx, Foundation::closed))
                    .exceptionally(problem -> null) // What did not open needs no closing.
                    .join();
            throw stop(e.getCause());
        }
    }

    private static <T> CompletableFuture<T> nothing() {
        return CompletableFuture.completedFuture(null);
    }

    private static void closed(Store store) {
        if (store != null) {
            store.close();
        }
    }

    private static Vertx closed(Broker broker, Vertx vertx) {
        if (broker != null) {
            broker.close(Duration.ZERO);
        }
        vertx.close();
        return vertx;
    }

    private static Broker connect(Vertx vertx, AppConfig config) {
        try {
            return Broker.connect(vertx, config.kafka());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stop("interrupted while waiting for Kafka", e);
        }
    }

    /** Blocks; never call it on an event loop. */
    static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    /** Sends what waits, as far as the broker takes it. */
    Future<Void> closeBroker() {
        return vertx.executeBlocking(() -> {
            broker.close(SENDING);
            return null;
        });
    }

    private static LiveLexicon lexicon(AppConfig config) {
        try {
            return new LiveLexicon(config.data(), config.lexicon());
        } catch (LexiconException e) {
            throw new Stop(
                    "the lexicon has " + e.problems().size() + " mistakes, such as "
                            + e.problems().get(0).render().lines().findFirst().orElse("")
                            + " (claimwatch lexicon verify shows all)",
                    e);
        }
    }

    private static Vertx newVertx() {
        FileSystemOptions noCopies =
                new FileSystemOptions().setClassPathResolvingEnabled(false).setFileCachingEnabled(false);
        return Vertx.vertx(new VertxOptions().setFileSystemOptions(noCopies));
    }

    private static Stop stop(Throwable cause) {
        return cause instanceof Stop stop ? stop : new Stop(String.valueOf(cause.getMessage()), cause);
    }

    private static <T> CompletableFuture<T> begin(String name, Supplier<T> what) {
        return CompletableFuture.supplyAsync(what, task -> new Thread(task, name).start());
    }

    /** Closes what is durable, after everything that uses it has stopped. */
    void close() {
        closed(store);
        lexicon.close();
        meters.close();
    }
}
