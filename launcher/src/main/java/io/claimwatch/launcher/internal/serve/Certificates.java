package io.claimwatch.launcher.internal.serve;

import io.claimwatch.launcher.internal.cli.Stop;
import io.claimwatch.launcher.internal.config.AppConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all servers of a process show, and how a new certificate takes the old one's place while they serve. */
final class Certificates {
    private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);
    private static final long LOOK_EVERY_MS = 30_000;

    private final Vertx vertx;
    private final AppConfig.Tls files;
    private final InstantSource clock;
    private final Counter refused;
    private final List<HttpServer> servers = new CopyOnWriteArrayList<>();
    private volatile Identity shown;
    private volatile String problem; // Said once, not every half minute.

    /**
     * Blocks.
     *
     * @throws Stop when the files cannot be used
     */
    Certificates(Vertx vertx, AppConfig.Tls files, InstantSource clock, MeterRegistry meters) {
        this.vertx = vertx;
        this.files = files;
        this.clock = clock;
        this.shown = Identity.read(files);
        Gauge.builder("claimwatch.tls.certificate.left", this, each -> each.left()
                        .toSeconds())
                .baseUnit("seconds")
                .description("Time until the server's certificate runs out")
                .register(meters);
        this.refused = Counter.builder("claimwatch.tls.certificate.refused")
                .description("Looks at a certificate or key that could not be used; the old one stayed")
                .register(meters);
        vertx.setPeriodic(LOOK_EVERY_MS, timer -> look());
    }

    /** Changes and returns the options. */
    HttpServerOptions in(HttpServerOptions options) {
        // Connections and slow bodies are bounded for HTTP/1.1, one request at a time.
        return with(shown, options);
    }

    private static HttpServerOptions with(Identity identity, HttpServerOptions options) {
        return options.setSsl(true).setUseAlpn(false).setKeyCertOptions(identity.options());
    }

    /** A server that listens with what {@link #in} gave it. */
    void follow(HttpServer server) {
        servers.add(server);
    }

    void unfollow(HttpServer server) {
        servers.remove(server);
    }

    /** Reads the files again and shows what is new; with mistakes the old certificate stays. */
    Future<Void> look() {
        return vertx.executeBlocking(() -> Identity.read(files), false)
                .compose(this::show)
                .onSuccess(done -> problem = null)
                .onFailure(this::keepOld);
    }

    private Future<Void> show(Identity now) {
        if (now.sameAs(shown)) {
            return Future.succeededFuture();
        }
        return Future.all(servers.stream()
                        .map(server -> server.updateSSLOptions(
                                with(now, new HttpServerOptions()).getSslOptions()))
                        .toList())
                .onSuccess(all -> {
                    shown = now;
                    LOG.info("certificate: now {}", now);
                })
                .mapEmpty();
    }

    private void keepOld(Throwable cause) {
        refused.increment();
        String why = String.valueOf(cause.getMessage());
        if (!why.equals(problem)) {
            problem = why;
            LOG.warn("the new certificate is not used, the old one is: {}", why);
        }
    }

    /** {@link Health#OK}, or that it ran out. That a new one cannot be used is a warning in the log. */
    String check() {
        return left().isNegative()
                ? "the certificate ran out " + shown.leaf().getNotAfter().toInstant()
                : Health.OK;
    }

    private Duration left() {
        return Duration.between(clock.instant(), shown.leaf().getNotAfter().toInstant());
    }
}
