package io.claimwatch.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwatch.contract.ApiKeys;
import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.contract.SegmentLog.Appended;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrokerIT {
    private final Vertx vertx = Vertx.vertx();
    private final List<Broker> brokers = new ArrayList<>();

    @AfterEach
    void close() {
        brokers.forEach(broker -> {
            await(broker.stopReading());
            broker.close(Duration.ofSeconds(5));
        });
        await(vertx.close());
    }

    private Broker connect(BrokerConfig config) throws InterruptedException {
        Broker broker = Broker.connect(vertx, config);
        brokers.add(broker);
        return broker;
    }

    private SegmentLog gateway(BrokerConfig config) throws InterruptedException {
        Broker broker = connect(config);
        await(broker.standing());
        return broker.intake();
    }

    private Broker detector(BrokerConfig config, Judge judge) throws InterruptedException {
        Broker broker = connect(config);
        await(broker.catalogue());
        await(broker.judge(judge));
        return broker;
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private static <T> T await(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    private static List<String> flagIds(BrokerConfig config) {
        return TestBroker.read(config, "flags").stream()
                .map(record -> Json.read(record.value(), com.fasterxml.jackson.databind.JsonNode.class))
                .map(node -> node.at("/flag/id").asText())
                .toList();
    }

    @Test
    void anAppendedEventIsJudgedAndItsFlagReachesTheStoreOnce() throws Throwable {
        BrokerConfig config = TestBroker.fresh(3);
        SegmentLog intake = connect(config).intake();
        Judge judge = new Judge();
        detector(config, judge);
        MemoryStore store = new MemoryStore();
        List<Flag> shown = new CopyOnWriteArrayList<>();
        await(connect(config).feed("console", store, store, new Listener(shown)));
        List<Appended> done = await(intake.append(List.of(Talk.said("r1", 1, "它能治"), Talk.said("r1", 2, "好吃"))));
        assertThat(done).extracting(Appended::lastSequence).containsExactly(1L, 2L);
        Eventually.that(() -> {
            assertThat(store.flagCount()).isEqualTo(1);
            assertThat(store.eventCount()).isEqualTo(2);
        });
        Eventually.that(() -> assertThat(shown)
                .singleElement()
                .satisfies(flag -> assertThat(flag.segment().text()).isEqualTo("它能治")));
        assertThat(TestBroker.read(config, "segments"))
                .allSatisfy(record -> assertThat(record.key()).isEqualTo("t/r1"));
    }

    @Test
    void aRoomIsHeardInItsOrder() throws Throwable {
        BrokerConfig config = TestBroker.fresh(4);
        SegmentLog intake = connect(config).intake();
        Judge judge = new Judge();
        detector(config, judge);
        List<CompletionStage<?>> sent = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            for (String room : List.of("r1", "r2", "r3", "r4", "r5")) {
                sent.add(intake.append(List.of(Talk.said(room, i, "第" + i))));
            }
        }
        sent.forEach(BrokerIT::await);
        List<String> inOrder =
                IntStream.rangeClosed(1, 50).mapToObj(i -> "第" + i).toList();
        Eventually.that(() -> assertThat(List.of("r1", "r2", "r3", "r4", "r5"))
                .allSatisfy(room -> assertThat(judge.texts(room)).isEqualTo(inOrder)));
    }

    @Test
    void everyGatewayKnowsHowABroadcastWasAnnounced() throws Throwable {
        BrokerConfig config = TestBroker.fresh(3);
        SegmentLog one = gateway(config);
        SegmentLog other = gateway(config);
        for (int i = 1; i <= 20; i++) {
            SegmentLog taking = i % 2 == 0 ? one : other;
            await(taking.append(List.of(Talk.start("r1").numbered(i))));
            assertThat(one.standing("t", "r1", "s1", Long.MAX_VALUE))
                    .containsExactly(Talk.start("r1").numbered(i));
            assertThat(other.standing("t", "r1", "s1", Long.MAX_VALUE))
                    .containsExactly(Talk.start("r1").numbered(i));
            assertThat(one.lastSequence(Talk.start("r1").lane())).isEqualTo(i);
            assertThat(other.lastSequence(Talk.start("r1").lane())).isEqualTo(i);
        }

        SegmentLog later = gateway(config);
        assertThat(later.standing("t", "r1", "s1", Long.MAX_VALUE))
                .containsExactly(Talk.start("r1").numbered(20));
        assertThat(later.standing("t", "r1", "s2", Long.MAX_VALUE)).isEmpty();
        assertThat(later.around("t", "r1", "s1", 1, 0, 0)).isEmpty();
    }

    @Test
    void aGatewayKnowsTheAnnouncementThatAPlatformWroteItselfOnceItIsJudgedBy() throws Throwable {
        BrokerConfig config = TestBroker.fresh(2);
        SegmentLog gateway = gateway(config);
        detector(config, new Judge());
        TestBroker.write(config, "segments", "t/r1", Json.write(Talk.start("r1")));
        Eventually.that(() ->
                assertThat(gateway.standing("t", "r1", "s1", Long.MAX_VALUE)).containsExactly(Talk.start("r1")));
    }

    @Test
    void aGatewayThatHasNotReadTheAnnouncementsDoesNotSayThatThereIsNone() throws Throwable {
        BrokerConfig config = TestBroker.fresh(1);
        await(gateway(config).append(List.of(Talk.start("r1"))));
        SegmentLog deaf = connect(config).intake();
        assertThatThrownBy(() -> deaf.standing("t", "r1", "s1", Long.MAX_VALUE)).isInstanceOf(SegmentLog.Refused.class);
    }

    @Test
    void whatCannotBeReadOfARoomStopsNeitherGatewayNorDetector() throws Throwable {
        BrokerConfig config = TestBroker.fresh(1);
        SegmentLog intake = gateway(config);
        for (String strange :
                List.of("null", "{}", "{", "{\"sessions\":[null]}", "{\"sessions\":[{\"session\":\"s1\"}]}")) {
            TestBroker.write(config, "showcase", "t/r1", strange);
            TestBroker.write(config, "sessions", "t/r1/s1", strange);
        }
        detector(config, new Judge());
        await(intake.append(List.of(Talk.start("r1"))));
        assertThat(gateway(config).standing("t", "r1", "s1", Long.MAX_VALUE)).containsExactly(Talk.start("r1"));
    }

    @Test
    void whatALaneAlreadyHasIsNotStoredAgain() throws Throwable {
        BrokerConfig config = TestBroker.fresh(1);
        SegmentLog intake = connect(config).intake();
        await(intake.append(List.of(Talk.said("r1", 5, "五"))));
        List<Appended> again = await(intake.append(List.of(Talk.said("r1", 5, "五"), Talk.said("r1", 4, "四"))));
        assertThat(again).allSatisfy(each -> {
            assertThat(each.duplicate()).isTrue();
            assertThat(each.lastSequence()).isEqualTo(5);
        });
        assertThat(intake.lastSequence(Talk.said("r1", 5, "").lane())).isEqualTo(5);
        assertThat(TestBroker.read(config, "segments")).hasSize(1);
    }

    @Test
    void aGatewayKnowsWhatAPageShowedLast() throws Throwable {
        SegmentLog intake = connect(TestBroker.fresh(1)).intake();
        Segment title = Talk.caption("r1", 7, "标题");

        await(intake.append(List.of(title, Talk.said("r1", 8, "话"))));

        assertThat(intake.lastSequence(title.lane())).isEqualTo(7);
        assertThat(intake.around("t", "r1", "s1", 7, 0, 0)).containsExactly(title);
        assertThat(intake.around("t", "r1", "s1", 8, 0, 0)).isEmpty();
    }

    @Test
    void whatAnotherGatewaySentAgainIsJudgedOnce() throws Throwable {
        BrokerConfig config = TestBroker.fresh(1);
        Judge judge = new Judge();
        Broker detector = detector(config, judge);
        await(connect(config).intake().append(List.of(Talk.said("r1", 1, "治一"), Talk.said("r1", 2, "治二"))));
        await(connect(config).intake().append(List.of(Talk.said("r1", 2, "治二"), Talk.said("r1", 3, "治三"))));
        Eventually.that(() -> assertThat(judge.texts("r1")).containsExactly("治一", "治二", "治三"));
        assertThat(detector.stats().repeatedCount()).isEqualTo(1);
    }

    @Test
    void moreThanMayWaitIsRefusedAndCounted() throws Throwable {
        BrokerConfig small = TestBroker.fresh(1);
        Broker broker = connect(small);
        SegmentLog intake = broker.intake();
        List<RoomEvent> many = IntStream.rangeClosed(1, 900)
                .<RoomEvent>mapToObj(i -> Talk.said("r1", i, "话"))
                .toList();
        CompletionStage<List<Appended>> first = intake.append(many);
        List<RoomEvent> more = IntStream.rangeClosed(1, 900)
                .<RoomEvent>mapToObj(i -> Talk.said("r2", i, "话"))
                .toList();
        CompletionStage<List<Appended>> second = intake.append(more);
        assertThatThrownBy(() -> await(second))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(SegmentLog.Refused.class, refused -> assertThat(refused.overloaded())
                        .isTrue());
        assertThat(await(first)).hasSize(900);
        assertThat(broker.stats().refusedCount()).isEqualTo(1);
        assertThat(await(intake.append(more))).hasSize(900);
    }

    @Test
    void whoTakesAPartitionOverAnswersAsItsPredecessorDid() throws Throwable {
        BrokerConfig config = TestBroker.fresh(2);
        SegmentLog intake = connect(config).intake();
        Judge first = new Judge();
        Broker predecessor = detector(config, first);
        await(intake.append(List.of(
                Talk.start("r1"),
                Talk.shown("r1", 1, "p1"),
                Talk.said("r1", 2, "治一"),
                Talk.shown("r1", 3, "p2"),
                Talk.said("r1", 4, "治二"))));
        Eventually.that(() -> assertThat(flagIds(config)).containsExactlyInAnyOrder("r1-2", "r1-4"));
        Eventually.that(() -> assertThat(TestBroker.read(config, "showcase")).isNotEmpty());
        await(predecessor.stopReading());
        Judge second = new Judge();
        detector(config, second);
        await(intake.append(List.of(Talk.said("r1", 5, "治三"))));
        Eventually.that(() -> assertThat(flagIds(config)).containsExactlyInAnyOrder("r1-2", "r1-4", "r1-5"));
        assertThat(second.texts("r1")).containsExactly("治一", "治二", "治三");
        assertThat(second.stood)
                .containsExactly(
                        List.of(Talk.start("r1"), Talk.shown("r1", 1, "p1")),
                        List.of(Talk.start("r1"), Talk.shown("r1", 3, "p2")),
                        List.of(Talk.start("r1"), Talk.shown("r1", 3, "p2")));
    }

    @Test
    void anotherDetectorTakesItsShareWithoutLossOrDoubleFlags() throws Throwable {
        BrokerConfig config = TestBroker.fresh(4);
        SegmentLog intake = connect(config).intake();
        Judge one = new Judge();
        Broker first = detector(config, one);
        MemoryStore store = new MemoryStore();
        List<Flag> shown = new CopyOnWriteArrayList<>();
        await(connect(config).feed("console", store, store, new Listener(shown)));
        say(intake, 1, 20);
        Judge two = new Judge();
        detector(config, two);
        say(intake, 21, 60);
        Eventually.that(() -> assertThat(two.threads).isNotEmpty());
        say(intake, 61, 80);
        await(first.stopReading());
        say(intake, 81, 100);
        Eventually.that(() -> assertThat(shown).hasSize(8 * 100));
        assertThat(shown).extracting(Flag::id).doesNotHaveDuplicates();
        for (int room = 0; room < 8; room++) {
            String name = "r" + room;
            assertThat(shown)
                    .filteredOn(flag -> flag.segment().room().equals(name))
                    .extracting(flag -> flag.segment().sequence())
                    .isSorted();
        }
    }

    private static void say(SegmentLog intake, int from, int to) {
        for (int i = from; i <= to; i++) {
            List<RoomEvent> all = new ArrayList<>();
            for (int room = 0; room < 8; room++) {
                all.add(Talk.said("r" + room, i, "治" + i));
            }
            await(intake.append(all));
        }
    }

    @Test
    void anUnreadableRecordGoesToTheDeadLettersAndStopsNothing() throws Throwable {
        BrokerConfig config = TestBroker.fresh(1);
        Judge judge = new Judge();
        Broker detector = detector(config, judge);
        MemoryStore store = new MemoryStore();
        await(connect(config).feed("console", store, store, new Listener(new ArrayList<>())));
        TestBroker.write(config, "segments", "t/r1", "{\"text\":\"secret words");
        TestBroker.write(config, "segments", "t/other", Json.write(Talk.said("r1", 1, "治")));
        TestBroker.write(config, "flags", "t/r1", "{\"type\":\"flag\"}");
        TestBroker.write(config, "segments", "t/r1", Json.write(Talk.said("r1", 2, "治")));
        Eventually.that(() -> {
            assertThat(flagIds(config)).contains("r1-2");
            assertThat(store.eventCount()).isEqualTo(1);
            assertThat(store.flagCount()).isEqualTo(1);
        });
        assertThat(detector.stats().invalidCount()).isEqualTo(2);
        List<ConsumerRecord<String, String>> letters = TestBroker.read(config, "dead-letters");
        assertThat(letters)
                .extracting(ConsumerRecord::key)
                .containsExactlyInAnyOrder(
                        config.prefix() + "segments/0/0",
                        config.prefix() + "segments/0/1",
                        config.prefix() + "flags/0/0");
        assertThat(letters)
                .filteredOn(letter -> letter.key().endsWith("segments/0/1"))
                .singleElement()
                .satisfies(letter -> assertThat(new String(
                                letter.headers().lastHeader("claimwatch-reason").value(),
                                java.nio.charset.StandardCharsets.UTF_8))
                        .contains("key"));
    }

    @Test
    void aRecordTooLargeToBePutAsideStopsNothing() throws Throwable {
        BrokerConfig config = TestBroker.fresh(1);
        MemoryStore store = new MemoryStore();
        detector(config, new Judge());
        await(connect(config).feed("console", store, store, new Listener(new ArrayList<>())));
        String large = "x".repeat(1_500_000); // Packed it fits into a record, as it is not into one of ours.
        TestBroker.write(config, "segments", "t/r1", large);
        TestBroker.write(config, "flags", "t/r1", large);
        TestBroker.write(
                config, "segments", "t/r1", Json.write(Talk.said("r1", 2, "治".repeat(BrokerConfig.LONGEST_TEXT + 1))));
        TestBroker.write(
                config, "segments", "t/r1", Json.write(Talk.said("r1", 3, "治".repeat(BrokerConfig.LONGEST_TEXT))));
        Eventually.that(() -> {
            assertThat(store.flagCount()).isEqualTo(1);
            assertThat(TestBroker.read(config, "dead-letters")).hasSize(3);
        });
        assertThat(TestBroker.read(config, "dead-letters"))
                .filteredOn(letter -> letter.value().isEmpty())
                .hasSize(2);
    }

    @Test
    void aPlatformMayWriteToTheTopicItself() throws Throwable {
        BrokerConfig config = TestBroker.fresh(2);
        Judge judge = new Judge();
        detector(config, judge);
        String words = "{\"tenant\":\"t\",\"source\":\"asr\",\"room\":\"r9\",\"session\":\"s1\",\"sequence\":7,"
                + "\"startMs\":1,\"endMs\":2,\"text\":\"治\",\"lang\":\"zh\",\"final\":true,\"channel\":\"speech\"}";
        TestBroker.write(config, "segments", "t/r9", words);
        Eventually.that(() -> assertThat(flagIds(config)).containsExactly("r9-7"));
        assertThat(judge.heard).singleElement().satisfies(logged -> assertThat(((Segment) logged.event()).receivedAt())
                .isPositive());
    }

    @Test
    void aStoreThatIsAwayGetsEverythingWhenItReturns() throws Throwable {
        BrokerConfig config = TestBroker.fresh(2);
        SegmentLog intake = connect(config).intake();
        detector(config, new Judge());
        MemoryStore store = new MemoryStore();
        store.failNext(4);
        Broker console = connect(config);
        await(console.feed("console", store, store, new Listener(new ArrayList<>())));
        await(intake.append(List.of(Talk.said("r1", 1, "治"), Talk.said("r2", 1, "治"))));
        Eventually.that(() -> {
            assertThat(store.eventCount()).isEqualTo(2);
            assertThat(store.flagCount()).isEqualTo(2);
        });
        assertThat(console.stats().retryCount()).isEqualTo(4);
    }

    @Test
    void aProductIsKnownToTheGatewayThatWroteItAndToAllOthers() throws Throwable {
        BrokerConfig config = TestBroker.fresh(1);
        Catalogue here = await(connect(config).catalogue());
        Catalogue there = await(connect(config).catalogue());
        for (int i = 0; i < 20; i++) {
            await(here.put(Talk.product("p1", "第" + i)));
            assertThat(here.find("t", "p1").orElseThrow().name()).isEqualTo("第" + i);
        }
        Eventually.that(
                () -> assertThat(there.find("t", "p1").orElseThrow().name()).isEqualTo("第19"));
        assertThat(there.find("other", "p1")).isEmpty();
    }

    @Test
    void wordsAreJudgedWithTheProductThatWasKnownWhenTheyWereTaken() throws Throwable {
        BrokerConfig config = TestBroker.fresh(1);
        Broker gateway = connect(config);
        Catalogue catalogue = await(gateway.catalogue());
        SegmentLog intake = gateway.intake();
        Broker detector = connect(config);
        Catalogue judged = await(detector.catalogue());
        List<String> seen = new CopyOnWriteArrayList<>();
        await(detector.judge((partition, log, sink) -> {
            AutoCloseable hearing = log.onAppend(end -> {
                for (SegmentLog.Logged logged : log.read(seen.size(), 1)) {
                    seen.add(logged.event().sequence() + "="
                            + judged.find("t", "p1").orElseThrow().name());
                }
            });
            return Future.succeededFuture(() -> {
                try {
                    hearing.close();
                    return Future.succeededFuture();
                } catch (Exception e) {
                    return Future.failedFuture(e);
                }
            });
        }));
        for (int i = 1; i <= 10; i++) {
            int now = i;
            await(catalogue.put(Talk.product("p1", "第" + i)));
            await(intake.append(List.of(Talk.said("r1", i, "话"))));
            Eventually.that(() -> assertThat(seen).hasSize(now).last().isEqualTo(now + "=第" + now));
        }
    }

    @Test
    void keysAreKnownToTheGatewaysAndForgottenWhenRevoked() throws Throwable {
        BrokerConfig config = TestBroker.fresh(1);
        Broker console = connect(config);
        await(console.keys());
        Broker gateway = connect(config);
        ApiKeys keys = await(gateway.keys());
        assertThat(gateway.anyKey()).isFalse();
        String hash = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b"; // of "secret"
        await(console.publishKeys(Map.of(hash, "t")));
        Eventually.that(() -> assertThat(keys.tenantOf("secret")).contains("t"));
        assertThat(keys.tenantOf("other")).isEmpty();
        Eventually.that(() -> assertThat(console.anyKey()).isTrue());
        await(console.publishKeys(Map.of()));
        Eventually.that(() -> assertThat(keys.tenantOf("secret")).isEmpty());
    }

    @Test
    void topicsThatDoNotFitTogetherStopTheStart() throws Throwable {
        BrokerConfig config = TestBroker.fresh(2);
        connect(config);
        try (var admin = org.apache.kafka.clients.admin.Admin.create(
                Map.<String, Object>of("bootstrap.servers", config.servers()))) {
            admin.createPartitions(Map.of(
                            config.prefix() + "flags", org.apache.kafka.clients.admin.NewPartitions.increaseTo(3)))
                    .all()
                    .get();
        }
        Eventually.that(() -> assertThatThrownBy(() -> Broker.connect(vertx, config))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("flags has 3 partitions but needs 2"));
    }

    @Test
    void aBrokerThatIsNotThereIsToldInWords() {
        BrokerConfig nowhere = TestBroker.fresh(1).at("127.0.0.1:1");
        BrokerConfig impatient = new BrokerConfig(
                nowhere.servers(),
                nowhere.prefix(),
                nowhere.security(),
                nowhere.topics(),
                nowhere.queue(),
                nowhere.queueBytes(),
                nowhere.session(),
                Duration.ZERO);
        assertThatThrownBy(() -> Broker.connect(vertx, impatient))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("127.0.0.1:1");
    }

    private record Listener(List<Flag> shown) implements FlagListener {
        @Override
        public void flagged(List<Flag> flags) {
            shown.addAll(flags);
        }

        @Override
        public void changed(String change, String flagId) {}
    }
}
