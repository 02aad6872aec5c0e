package io.claimwatch.launcher.internal.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog.Logged;
import io.claimwatch.launcher.internal.feed.IngestClient;
import io.claimwatch.launcher.internal.feed.Outgoing;
import io.claimwatch.launcher.internal.feed.Script;
import io.claimwatch.launcher.internal.feed.Target;
import io.claimwatch.store.FlagEvent;
import io.claimwatch.store.Store;
import io.claimwatch.store.StoreConfig;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process, killed under load and started again. */
@Timeout(180)
class CrashIT {
    private static final int ROOMS = 20;
    private static final int BEFORE_THE_KILL = 4_000;

    @TempDir
    Path folder;

    @Test
    void everythingAcknowledgedSurvivesAKillAndNothingIsThereTwice() throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectories(data);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Vertx vertx = Vertx.vertx();
        try (ChildServer first = ChildServer.start(data)) {
            load(vertx, first, acknowledged);
            first.kill();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
        Set<String> promised = Set.copyOf(acknowledged);
        assertThat(promised).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
        try (ChildServer second = ChildServer.start(data)) {
            assertThat(second.terminate()).isZero();
        }
        try (Store store = Store.open(StoreConfig.of(data, InstantSource.system()))) {
            List<Segment> stored = segments(store);
            assertThat(stored.stream().map(CrashIT::key)).doesNotHaveDuplicates();
            assertThat(stored.stream().map(CrashIT::key).collect(Collectors.toSet()))
                    .containsAll(promised);
            assertThat(store.flags().position("detector"))
                    .isEqualTo(store.segments().end());
            assertFlags(stored, flags(store));
        }
    }

    /** Sends until enough is acknowledged, and leaves more on the way. */
    private static void load(Vertx vertx, ChildServer server, Set<String> acknowledged) throws Exception {
        CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);
        var context = vertx.getOrCreateContext();
        IngestClient client = new IngestClient(
                vertx, context, new Target(server.url(), ChildServer.KEY), new IngestClient.Listener() {
                    @Override
                    public void acknowledged(Outgoing event, long tookNanos) {
                        acknowledged.add(event.room() + "/" + event.sequence());
                        enough.countDown();
                    }

                    @Override
                    public void refused(Outgoing event, String why) {
                        throw new AssertionError(why);
                    }

                    @Override
                    public void trouble(Throwable what) {
                        // The kill.
                    }
                });
        context.runOnContext(ignored -> client.open().onSuccess(open -> {
            for (int room = 0; room < ROOMS; room++) {
                Script script = new Script("test", "room-" + room, "s1");
                for (int i = 0; i < 1_000; i++) {
                    client.send(script.segment(i % 10 == 0 ? "它能治糖尿病" : "今天天气真好", "zh", i, i));
                }
            }
        }));
        assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
    }

    private static List<Segment> segments(Store store) {
        List<Segment> all = new ArrayList<>();
        long after = 0;
        for (List<Logged> page = store.segments().read(after, 5_000);
                !page.isEmpty();
                page = store.segments().read(after, 5_000)) {
            page.forEach(logged -> all.add((Segment) logged.event()));
            after = page.get(page.size() - 1).position();
        }
        return all;
    }

    private static List<FlagEvent> flags(Store store) {
        List<FlagEvent> all = new ArrayList<>();
        long cursor = 0;
        for (List<FlagEvent> page = store.review().flagsSince(null, cursor, 1_000);
                !page.isEmpty();
                page = store.review().flagsSince(null, cursor, 1_000)) {
            all.addAll(page);
            cursor = page.get(page.size() - 1).cursor();
        }
        return all;
    }

    /** Every unlawful segment has its flag, every flag its segment, none is there twice. */
    private static void assertFlags(List<Segment> stored, List<FlagEvent> flags) {
        assertThat(flags.stream().map(event -> event.flag().id())).doesNotHaveDuplicates();
        Set<String> unlawful = new HashSet<>();
        stored.stream()
                .filter(segment -> segment.text().contains("治糖尿病"))
                .forEach(segment -> unlawful.add(key(segment)));
        List<String> flagged = flags.stream()
                .filter(event -> event.flag().finding().normalised().contains("治"))
                .map(event -> key(event.flag().segment()))
                .toList();
        assertThat(Set.copyOf(flagged)).isEqualTo(unlawful);
        assertThat(flags.stream()
                        .map(event -> key(event.flag().segment())
                                + event.flag().finding().entry()))
                .doesNotHaveDuplicates();
    }

    private static String key(Segment segment) {
        return segment.room() + "/" + segment.sequence();
    }
}
