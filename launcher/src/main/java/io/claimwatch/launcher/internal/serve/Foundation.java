package io.claimwatch.launcher.internal.serve;

import io.claimwatch.launcher.internal.cli.Stop;
import io.claimwatch.launcher.internal.config.AppConfig;
import io.claimwatch.lexicon.LexiconException;
import io.claimwatch.store.Store;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What everything else stands on. The store, the lexicon and Vert.x begin side by side: each takes some hundred
 * milliseconds.
 */
record Foundation(Store store, LiveLexicon lexicon, Vertx vertx, PrometheusMeterRegistry meters) {
    /**
     * @param opened done with the store while the rest is still beginning
     * @throws Stop saying in one line why it cannot be
     */
    static Foundation lay(AppConfig config, InstantSource clock, Consumer<Store> opened) {
        CompletableFuture<Store> store =
                begin("open store", () -> Store.open(config.store().at(clock)));
        CompletableFuture<Void> first = store.thenAccept(opened);
        CompletableFuture<LiveLexicon> lexicon = begin("load lexicon", () -> lexicon(config));
        CompletableFuture<PrometheusMeterRegistry> meters = begin("begin metrics", Meters::registry);
        CompletableFuture<Vertx> vertx = begin("begin vertx", Foundation::newVertx);
        try {
            first.join();
            return new Foundation(store.join(), lexicon.join(), vertx.join(), meters.join());
        } catch (CompletionException e) {
            first.exceptionally(problem -> null).join(); // It may be using the store still.
            CompletableFuture.allOf(store.thenAccept(Store::close), vertx.thenAccept(Vertx::close))
                    .exceptionally(problem -> null) // What did not open needs no closing.
                    .join();
            throw stop(e.getCause());
        }
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
        store.close();
        lexicon.close();
        meters.close();
    }
}
