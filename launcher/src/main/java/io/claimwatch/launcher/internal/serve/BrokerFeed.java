package io.claimwatch.launcher.internal.serve;

import io.claimwatch.broker.Broker;
import io.claimwatch.broker.FlagListener;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Json;
import io.claimwatch.detector.DetectorVerticle;
import io.claimwatch.launcher.internal.config.KafkaSettings;
import io.claimwatch.store.Store;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings talk and flags from Kafka into the console's store, and tells the gateways which keys are valid. */
final class BrokerFeed implements Work {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerFeed.class);
    private static final long KEYS_EVERY_MS = 1_000;

    private final Foundation base;
    private final String name;

    /** @param kafka names the store: consoles with one database share the work, others each get everything */
    BrokerFeed(Foundation base, KafkaSettings.Names kafka) {
        this.base = base;
        this.name = kafka.console();
    }

    @Override
    public void tell(Health health) {}

    @Override
    public Future<Void> start() {
        Broker broker = base.broker();
        Store store = base.store();
        return broker.keys()
                .compose(keys -> publishKeys())
                .compose(done ->
                        broker.feed(name, store.segments(), store.flags(), new BusListener(base.vertx(), store)))
                .onSuccess(done -> base.vertx().setPeriodic(KEYS_EVERY_MS, timer -> publishKeys()
                        .onFailure(problem -> LOG.warn("the keys could not be told: {}", problem.toString()))));
    }

    private Future<Void> publishKeys() {
        return base.vertx()
                .executeBlocking(() -> base.store().keys().valid(), false)
                .compose(base.broker()::publishKeys);
    }

    @Override
    public Future<Void> finish() {
        return base.broker().stopReading();
    }

    /** Hands what became durable to the event bus, for the pages. */
    private record BusListener(Vertx vertx, Store store) implements FlagListener {
        @Override
        public void flagged(List<Flag> flags) {
            List<Flag> shown = flags.stream().filter(flag -> !flag.shadowed()).toList();
            if (!shown.isEmpty()) {
                vertx.eventBus().publish(DetectorVerticle.FLAGS_ADDRESS, Json.write(shown));
            }
        }

        @Override
        public void changed(String change, String flagId) {
            vertx.executeBlocking(() -> store.review().flag(flagId), false)
                    .onSuccess(found -> found.ifPresent(event -> vertx.eventBus()
                            .publish(
                                    DetectorVerticle.CASES_ADDRESS,
                                    Json.write(Map.of(
                                            "change",
                                            change,
                                            "caseId",
                                            event.flag().caseId())))));
        }
    }
}
