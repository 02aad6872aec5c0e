package io.claimwatch.launcher.internal.serve;

import io.claimwatch.callbacks.Callbacks;
import io.claimwatch.console.ConsoleParts;
import io.claimwatch.console.ReviewConsole;
import io.claimwatch.contract.ApiKeys;
import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.gateway.Gatekeeper;
import io.claimwatch.gateway.SegmentIntake;
import io.claimwatch.launcher.internal.config.AppConfig;
import io.claimwatch.launcher.internal.config.Part;
import io.claimwatch.store.Store;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of one process, wired: all of them, or those of its role. */
final class Node {
    static final String RELOAD_ADDRESS = "claimwatch.lexicon.reload";

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private final AppConfig config;
    private final Foundation base;
    private final InstantSource clock;
    private final Health health = new Health();
    private final Certificates certificates; // Null where there is no TLS.
    private final SegmentIntake intake;
    private final ReviewConsole console;
    private final Callbacks callbacks;
    private final Work work;
    private final List<Consumer<Router>> routes = new ArrayList<>();
    private final List<HttpFront> fronts = new ArrayList<>();
    private final List<String> frontIds = new ArrayList<>();
    private Future<Void> settled = Future.succeededFuture();

    /** Where a gateway's events, products and keys are. */
    private record Ends(SegmentLog log, Catalogue catalogue, ApiKeys keys) {}

    /** Blocks until a broker's tables are read, where there is one. */
    Node(AppConfig config, Foundation base, InstantSource clock) {
        this.config = config;
        this.base = base;
        this.clock = clock;
        Part role = config.role();
        this.certificates = config.server().tls() == null
                ? null
                : new Certificates(base.vertx(), config.server().tls(), clock, base.meters());
        this.intake = role.has(Part.GATEWAY) ? intake() : null;
        this.console = role.has(Part.CONSOLE) ? console() : null;
        this.callbacks = role.has(Part.CONSOLE) ? callbacks() : null;
        this.work = work(role);
        checks();
        if (intake != null) {
            routes.add(intake::mount);
        }
        routes.add(new SystemRoutes(base.vertx(), health, base.meters())::mount);
        if (console != null) {
            routes.add(console::mount);
        }
    }

    private SegmentIntake intake() {
        Ends ends = ends();
        return new SegmentIntake(
                base.vertx(),
                config.gateway(),
                ends.log(),
                ends.catalogue(),
                ends.keys(),
                base.lexicon(),
                clock,
                base.meters());
    }

    private Ends ends() {
        if (base.broker() == null) {
            Store store = base.store();
            return new Ends(store.segments(), store.catalogue(), store.apiKeys());
        }
        Foundation.await(base.broker().standing());
        return new Ends(
                base.broker().intake(),
                Foundation.await(base.broker().catalogue()),
                Foundation.await(base.broker().keys()));
    }

    /** Where people decide, what they decide is told. */
    private Callbacks callbacks() {
        return new Callbacks(base.vertx(), config.callbacks(), base.store().outbox(), clock, base.meters());
    }

    private ReviewConsole console() {
        Store store = base.store();
        ConsoleParts parts = new ConsoleParts(
                store.review(),
                store.people(),
                store.audit(),
                store.keys(),
                store.subscriptions(),
                Callbacks.rule(config.callbacks()),
                store.apiKeys(),
                store.records(),
                base.lexicon(),
                base.lexicon(),
                clock,
                base.meters());
        return new ReviewConsole(base.vertx(), config.console(), parts);
    }

    /** Null where nothing is to be done besides answering. */
    private Work work(Part role) {
        return switch (role) {
            case ALL -> new EmbeddedJudge(config, base, clock);
            case GATEWAY -> null;
            case DETECTOR -> new BrokerJudge(config, base, clock);
            case CONSOLE -> new BrokerFeed(base, config.names());
        };
    }

    private void checks() {
        if (base.broker() != null) {
            health.part("broker", () -> Checks.broker(base.broker()));
            Meters.bind(base.meters(), base.broker().stats());
            Meters.bound(
                    base.meters(), "claimwatch.broker.queued", config.kafka().queue());
        }
        if (base.store() != null) {
            health.part("store", () -> Checks.store(base.store()));
            health.part("disk", () -> Checks.disk(config.data()));
            health.part(
                    "call-backs",
                    () -> Checks.outbox(
                            base.store().outbox(), config.callbacks().patience()));
            Meters.bind(base.meters(), base.store());
            Meters.bound(
                    base.meters(), "claimwatch.store.queued", config.store().maxQueuedEvents());
        }
        if (intake != null && base.broker() != null) {
            health.part("keys", () -> Checks.keys(base.broker()));
        }
        if (work != null) {
            work.tell(health);
        }
        if (certificates != null) {
            health.part("certificate", certificates::check);
        }
        health.part("lexicon", () -> Checks.lexicon(base.lexicon()));
    }

    /** Starts detector, reload and server; completes when requests are answered. */
    Future<Void> start() {
        base.vertx().eventBus().consumer(RELOAD_ADDRESS, message -> reload().onComplete(done -> {
            if (done.succeeded()) {
                message.reply(Json.write(done.result()));
            } else {
                message.fail(500, "the lexicon could not be loaded again");
            }
        }));
        if (base.store() != null) {
            Housekeeping.begin(base.vertx(), base.store().retention(), config.keeping());
            Echoes.begin(base.vertx(), base.store());
        }
        if (callbacks != null) {
            callbacks.start();
        }
        return (work == null ? Future.<Void>succeededFuture() : work.start()).compose(done -> deployFronts());
    }

    /** What a start need not wait for, in the background. */
    void settle() {
        if (console != null) {
            settled = base.vertx()
                    .<Void>executeBlocking(() -> {
                        base.lexicon().keepIndex();
                        return null;
                    })
                    .onFailure(problem -> LOG.warn("could not settle", problem));
        }
    }

    /** Looks for a new certificate, in the background. */
    void renew() {
        if (certificates != null) {
            certificates.look();
        }
    }

    /** Loads the lexicon again, in the background. */
    Future<LiveLexicon.Outcome> reload() {
        return base.vertx()
                .executeBlocking(base.lexicon()::reload)
                .onSuccess(outcome -> LOG.info(
                        "lexicon reload: version={} problems={}",
                        outcome.version(),
                        outcome.problems().size()));
    }

    private Future<Void> deployFronts() {
        int wanted = config.server().loops() > 0
                ? config.server().loops()
                : Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
        Gatekeeper gatekeeper = new Gatekeeper(base.vertx(), config.gateway(), base.meters());
        List<Future<String>> deployed = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            HttpFront front = new HttpFront(config.server(), certificates, config.gateway(), gatekeeper, routes);
            fronts.add(front);
            deployed.add(base.vertx().deployVerticle(front, new DeploymentOptions()));
        }
        return Future.all(deployed)
                .onSuccess(all -> frontIds.addAll(all.list()))
                .mapEmpty();
    }

    int port() {
        return fronts.get(0).actualPort();
    }

    /** The stages of an orderly end, in order; each may fail or take too long without keeping the next from running. */
    Map<String, Supplier<Future<Void>>> stages() {
        Map<String, Supplier<Future<Void>>> stages = new LinkedHashMap<>();
        health.stopping();
        if (intake != null) {
            stages.put("stop intake", intake::close);
        }
        if (work != null) {
            stages.put("finish work", work::finish);
        }
        if (callbacks != null) {
            stages.put("finish call-backs", callbacks::close);
        }
        if (console != null) {
            stages.put("close pages", console::close);
        }
        stages.put("close server", () -> undeploy(frontIds));
        if (base.broker() != null) {
            stages.put("close broker", base::closeBroker);
        }
        stages.put("keep index", () -> settled);
        stages.put("close event loops", () -> base.vertx().close());
        return stages;
    }

    private Future<Void> undeploy(List<String> ids) {
        return Future.join(ids.stream().map(base.vertx()::undeploy).toList()).mapEmpty();
    }
}
