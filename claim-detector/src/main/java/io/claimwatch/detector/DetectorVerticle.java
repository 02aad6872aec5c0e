package io.claimwatch.detector;

import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.FlagSink;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.detector.internal.Pump;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Moves the detector over the log: reads after its own position, judges, commits flags and position together, and
 * tells the event bus which flags are new. Judging happens on threads of its own, never on an event loop.
 */
public final class DetectorVerticle extends VerticleBase {
    /** New, durable flags as a JSON array. */
    public static final String FLAGS_ADDRESS = "claimwatch.flags";

    /** A hint that a case changed: {@code {"change":"withdrawn|corrected","caseId":…}}. */
    public static final String CASES_ADDRESS = "claimwatch.cases";

    private final SegmentLog log;
    private final FlagSink sink;
    private final Catalogue catalogue;
    private final Supplier<ClaimDetector> detector;
    private final DetectorConfig config;
    private final DetectorStats stats;
    private Pump pump;

    /** @param detector asked for every batch, so that a reloaded lexicon takes effect between two batches */
    public DetectorVerticle(
            SegmentLog log,
            FlagSink sink,
            Catalogue catalogue,
            Supplier<ClaimDetector> detector,
            DetectorConfig config,
            DetectorStats stats) {
        this.log = log;
        this.sink = sink;
        this.catalogue = catalogue;
        this.detector = detector;
        this.config = config;
        this.stats = stats;
    }

    @Override
    public Future<?> start() {
        pump = new Pump(log, sink, catalogue, detector, config, stats, new BusListener());
        return vertx.executeBlocking(() -> {
            pump.start();
            return null;
        });
    }

    @Override
    public Future<?> stop() {
        return vertx.executeBlocking(() -> {
            pump.stop();
            return null;
        });
    }

    /** Hands what became durable to the event bus. */
    private final class BusListener implements Pump.Listener {
        @Override
        public void flagged(List<Flag> flags) {
            vertx.eventBus().publish(FLAGS_ADDRESS, Json.write(flags));
        }

        @Override
        public void changed(String change, String caseId) {
            vertx.eventBus().publish(CASES_ADDRESS, Json.write(Map.of("change", change, "caseId", caseId)));
        }
    }
}
