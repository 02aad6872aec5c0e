package io.claimwatch.launcher.internal.demo;

import io.claimwatch.contract.Product;
import io.claimwatch.launcher.internal.feed.IngestClient;
import io.claimwatch.launcher.internal.feed.Outgoing;
import io.claimwatch.launcher.internal.feed.Products;
import io.claimwatch.launcher.internal.feed.Target;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ten rooms talking, through the front door like any sender. */
public final class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final Vertx vertx;
    private final Context context;
    private final Target target;
    private final List<DemoRoom> rooms = DemoRooms.all();
    private final IngestClient client;
    private final List<DemoStage> stages;

    public Demo(Vertx vertx, Target target, InstantSource clock) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.target = target;
        this.client = new IngestClient(vertx, context, target, new Trouble());
        this.stages = IntStream.range(0, rooms.size())
                .mapToObj(i -> new DemoStage(vertx, client, clock, rooms.get(i), (double) i / rooms.size()))
                .toList();
    }

    /** Registers the products and lets the rooms begin. */
    public Future<Void> start() {
        List<Product> products =
                rooms.stream().flatMap(room -> room.products().stream()).toList();
        return Products.register(vertx, target, products)
                .compose(registered -> onContext(client::open))
                .onSuccess(open -> context.runOnContext(now -> stages.forEach(DemoStage::begin)));
    }

    /** Ends the sessions, waits until that is acknowledged, and hangs up. */
    public Future<Void> stop() {
        return onContext(() -> {
                    stages.forEach(DemoStage::end);
                    return client.drained();
                })
                .eventually(client::close);
    }

    public int rooms() {
        return rooms.size();
    }

    private Future<Void> onContext(Supplier<Future<Void>> what) {
        Promise<Void> done = Promise.promise();
        context.runOnContext(now -> what.get().onComplete(done));
        return done.future();
    }

    /** What a sender would put in its log. */
    private static final class Trouble implements IngestClient.Listener {
        @Override
        public void acknowledged(Outgoing event, long tookNanos) {
            // As it should be.
        }

        @Override
        public void refused(Outgoing event, String why) {
            LOG.warn("demo event refused: room={} sequence={} why={}", event.room(), event.sequence(), why);
        }

        @Override
        public void trouble(Throwable what) {
            LOG.info("demo connection: {}", what.toString());
        }
    }
}
