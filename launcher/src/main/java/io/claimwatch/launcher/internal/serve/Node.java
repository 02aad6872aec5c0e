package io.claimwatch.launcher.internal.serve;

import io.claimwatch.console.ConsoleParts;
import io.claimwatch.console.ReviewConsole;
import io.claimwatch.contract.Json;
import io.claimwatch.detector.DetectorStats;
import io.claimwatch.detector.DetectorVerticle;
import io.claimwatch.gateway.Gatekeeper;
import io.claimwatch.gateway.SegmentIntake;
import io.claimwatch.launcher.internal.config.AppConfig;
import io.claimwatch.store.Store;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All parts of one process, wired. */
final class Node {
    static final String RELOAD_ADDRESS = "claimwatch.lexicon.reload";

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private final AppConfig config;
    private final Foundation base;
    private final Health health;
    private final SegmentIntake intake;
    private final ReviewConsole console;
    private final SystemRoutes system;
    private final DetectorStats detectorStats = new DetectorStats();
    private final List<HttpFront> fronts = new ArrayList<>();
    private final List<String> frontIds = new ArrayList<>();
    private String detectorId;

    Node(AppConfig config, Foundation base, InstantSource clock) {
        this.config = config;
        this.base = base;
        Vertx vertx = base.vertx();
        Store store = base.store();
        LiveLexicon lexicon = base.lexicon();
        PrometheusMeterRegistry meters = base.meters();
        this.health = new Health(store, detectorStats, lexicon, config.data());
        this.intake = new SegmentIntake(
                vertx, config.gateway(), store.segments(), store.catalogue(), store.apiKeys(), lexicon, clock, meters);
        this.console = new ReviewConsole(
                vertx,
                config.console(),
                new ConsoleParts(
                        store.review(),
                        store.people(),
                        store.audit(),
                        store.keys(),
                        store.apiKeys(),
                        store.segments(),
                        store.records(),
                        lexicon,
                        lexicon,
                        clock,
                        meters));
        this.system = new SystemRoutes(vertx, health, meters);
        Meters.bind(meters, store);
        Meters.bind(meters, detectorStats);
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
        Housekeeping.begin(base.vertx(), base.store().retention(), config.keeping());
        Echoes.begin(base.vertx(), base.store());
        return deployDetector().compose(id -> deployFronts());
    }

    /** What a start need not wait for, in the background. */
    void settle() {
        base.vertx()
                .executeBlocking(() -> {
                    base.lexicon().keepIndex();
                    return null;
                })
                .onFailure(problem -> LOG.warn("could not settle", problem));
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

    private Future<String> deployDetector() {
        DetectorVerticle detector = new DetectorVerticle(
                base.store().segments(),
                new ShadowSink(base.store().flags(), config.shadow(), base.meters()),
                base.store().catalogue(),
                base.lexicon()::detector,
                config.detector(),
                detectorStats);
        return base.vertx().deployVerticle(detector).onSuccess(id -> detectorId = id);
    }

    private Future<Void> deployFronts() {
        int wanted = config.server().loops() > 0
                ? config.server().loops()
                : Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
        Gatekeeper gatekeeper = new Gatekeeper(base.vertx(), config.gateway(), base.meters());
        List<Future<String>> deployed = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            HttpFront front = new HttpFront(
                    config.server().host(),
                    config.server().port(),
                    config.gateway(),
                    gatekeeper,
                    intake,
                    system,
                    console);
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
        stages.put("stop intake", () -> {
            health.stopping();
            return intake.close();
        });
        stages.put("finish judging", () -> Caught.up(
                        base.vertx(),
                        base.store().segments(),
                        base.store().flags(),
                        config.detector().consumer())
                .compose(caughtUp -> detectorId == null ? Future.succeededFuture() : undeploy(List.of(detectorId))));
        stages.put("close pages", console::close);
        stages.put("close server", () -> undeploy(frontIds));
        stages.put("close event loops", () -> base.vertx().close());
        return stages;
    }

    private Future<Void> undeploy(List<String> ids) {
        return Future.join(ids.stream().map(base.vertx()::undeploy).toList()).mapEmpty();
    }
}
