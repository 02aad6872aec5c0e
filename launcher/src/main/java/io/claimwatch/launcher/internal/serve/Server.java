package io.claimwatch.launcher.internal.serve;

import io.claimwatch.launcher.internal.cli.Stop;
import io.claimwatch.launcher.internal.config.AppConfig;
import io.claimwatch.launcher.internal.demo.Demo;
import io.claimwatch.launcher.internal.feed.Target;
import io.vertx.core.Future;
import java.net.BindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running Claimwatch. */
public final class Server {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final AppConfig config;
    private final Foundation base;
    private final Node node;
    private final List<String> announcements;
    private Demo demo;

    private Server(AppConfig config, Foundation base, Node node, List<String> announcements) {
        this.config = config;
        this.base = base;
        this.node = node;
        this.announcements = announcements;
    }

    /**
     * Starts everything; returns when requests are answered.
     *
     * @param environment where the first start's secrets may be
     * @throws Stop saying in one line why it cannot start
     */
    public static Server start(AppConfig config, Map<String, String> environment, boolean demo)
            throws InterruptedException {
        InstantSource clock = InstantSource.system();
        List<String> announcements = new CopyOnWriteArrayList<>();
        try {
            Foundation base = Foundation.lay(
                    config, clock, store -> new FirstStart(store, config, environment, demo, announcements).run());
            return start(config, base, clock, announcements, demo);
        } catch (Stop e) {
            throw announcements.isEmpty() ? e : new Stop(withSecrets(e, announcements), e);
        }
    }

    /** A secret made at a start that then failed must be told as well: it is shown only once. */
    private static String withSecrets(Stop stop, List<String> announcements) {
        return stop.getMessage() + "; until then:\n" + String.join("\n", announcements);
    }

    private static Server start(
            AppConfig config, Foundation base, InstantSource clock, List<String> announcements, boolean demo)
            throws InterruptedException {
        Server server = null;
        try {
            server = new Server(config, base, new Node(config, base, clock), announcements);
            server.await(server.node.start());
            server.notes();
            if (demo) {
                server.startDemo(clock);
            }
            server.node.settle();
            LOG.info(
                    "ready: role={} url={} lexicon={}",
                    config.role(),
                    server.url(),
                    base.lexicon().version());
            return server;
        } catch (RuntimeException e) {
            giveUp(server, base);
            throw e;
        }
    }

    private static void giveUp(Server server, Foundation base) throws InterruptedException {
        if (server != null) {
            server.stop();
        } else {
            base.vertx().close();
            base.close();
        }
    }

    private void startDemo(InstantSource clock) throws InterruptedException {
        demo = new Demo(
                base.vertx(),
                new Target(URI.create(url()), DemoKey.make(base.store().keys())),
                clock);
        await(demo.start());
        announcements.add("demo:     " + demo.rooms() + " rooms are talking; nothing in it is real");
    }

    private void notes() {
        if (!base.lexicon().detector().judges("en", "English")) {
            announcements.add("English:  switched off; English talk is kept and counted, not judged");
        }
    }

    private void await(Future<Void> future) throws InterruptedException {
        try {
            future.toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw why(e.getCause());
        }
    }

    private Stop why(Throwable cause) {
        if (cause instanceof BindException) {
            return new Stop(
                    "port " + config.server().port() + " on " + config.server().host() + " cannot be had ("
                            + cause.getMessage() + "); choose another with --port",
                    cause);
        }
        return new Stop(String.valueOf(cause.getMessage()), cause);
    }

    /** Where people and programs find it. */
    public String url() {
        String host = config.server().host();
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        return (config.server().tls() == null ? "http://" : "https://")
                + (everywhere ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host) + ":"
                + node.port();
    }

    /** Lines to be shown to whoever started it, once. */
    public List<String> announcements() {
        return List.copyOf(announcements);
    }

    /** Loads the lexicon again in the background, and the certificate if there is a new one. */
    public void reload() {
        node.renew();
        node.reload();
    }

    /** The orderly end: nothing more is taken in, what was acknowledged is judged, everything is closed. */
    public void stop() throws InterruptedException {
        Map<String, Supplier<Future<Void>>> stages = new LinkedHashMap<>();
        if (demo != null) {
            stages.put("stop demo", demo::stop);
        }
        stages.putAll(node.stages());
        Shutdown.run(stages, config.server().drain());
        base.close();
    }
}
