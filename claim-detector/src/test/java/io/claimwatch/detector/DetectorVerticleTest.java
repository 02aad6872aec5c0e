package io.claimwatch.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.CaptionField;
import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.Channel;
import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Passport;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SessionEnd;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.contract.Showcase;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DetectorVerticleTest {
    private static final ClaimDetector DETECTOR = TestLexicon.detector();
    private static final DetectorConfig CONFIG =
            new DetectorConfig("detector", 2, 50, 100, new DetectorConfig.Statements(3, 6));

    private final Vertx vertx = Vertx.vertx();
    private final MemoryLog log = new MemoryLog();
    private final MemorySink sink = new MemorySink();
    private final DetectorStats stats = new DetectorStats();
    private final BlockingQueue<String> published = new LinkedBlockingQueue<>();
    private String deployment;

    @BeforeEach
    void deploy() {
        vertx.eventBus()
                .<String>consumer(DetectorVerticle.FLAGS_ADDRESS)
                .handler(message -> published.add(message.body()));
        start();
    }

    @AfterEach
    void close() {
        vertx.close().await();
    }

    private void start() {
        deployment = vertx.deployVerticle(
                        new DetectorVerticle(log, sink, new OneProduct(), () -> DETECTOR, CONFIG, stats))
                .await();
    }

    private static Segment segment(long sequence, String text, boolean isFinal) {
        return new Segment(
                "t",
                "asr",
                "r1",
                "s1",
                sequence,
                sequence * 1_000,
                sequence * 1_000 + 900,
                text,
                "zh",
                isFinal,
                Channel.SPEECH,
                null,
                sequence * 1_000 + 950);
    }

    private void say(RoomEvent... events) throws Exception {
        log.append(List.of(events));
        log.append(List.of(segment(9_999 + log.end(), "治疗糖尿病", true)));
        sink.awaitPosition(log.end());
    }

    /** Flags but that of the last segment, which only makes the detector commit. */
    private List<Flag> flags() {
        return sink.flags().stream()
                .filter(flag -> flag.segment().sequence() < 9_999)
                .toList();
    }

    @Test
    void flagsASegmentAndTellsTheBus() throws Exception {
        say(segment(1, "它能治糖尿病", true));
        assertThat(flags()).singleElement().satisfies(flag -> {
            assertThat(flag.finding().entry()).isEqualTo("zh-treats");
            assertThat(flag.provisional()).isFalse();
        });
        assertThat(published.poll(5, TimeUnit.SECONDS)).contains("zh-treats");
    }

    @Test
    void judgesABatchOnceHoweverOftenItsFlagsAreRefused() throws Exception {
        sink.failNext(2);
        say(segment(1, "糖尿病的朋友", true), segment(2, "它能治疗", true));
        assertThat(flags()).isEmpty();
        assertThat(stats.segmentCount()).isEqualTo(3);
        assertThat(stats.retryCount()).isEqualTo(2);
    }

    @Test
    void findsAClaimCutByASegmentBorderOnceWithBothSegmentsAsEvidence() throws Exception {
        say(segment(1, "这一款啊它能治疗", true), segment(2, "糖尿病的朋友听好了", true));
        assertThat(flags()).singleElement().satisfies(flag -> {
            assertThat(flag.segment().sequence()).isEqualTo(2);
            assertThat(flag.finding().evidence())
                    .containsExactly(new Evidence(6, 8, "治疗", 1L), new Evidence(0, 3, "糖尿病", null));
        });
    }

    @Test
    void judgesByTheProductOnShow() throws Exception {
        say(segment(1, "增强免疫力", true), new Showcase("t", "asr", "r1", "s1", 2, "p1", 0), segment(3, "增强免疫力", true));
        assertThat(flags()).extracting(flag -> flag.segment().sequence()).containsExactly(1L);
    }

    @Test
    void judgesByTheDeclaredCategoryWhereNothingElseIsKnown() throws Exception {
        SessionStart start =
                new SessionStart("t", "asr", "r1", "s1", 0, 0, null, null, null, null, 900, 3, ProductCategory.FOOD, 0);
        say(start, segment(1, "能治糖尿病", true));
        assertThat(flags()).singleElement().satisfies(flag -> {
            assertThat(flag.finding().basis()).containsExactly("CN-FSL-73");
            assertThat(flag.context().audience()).isEqualTo(900);
        });
    }

    @Test
    void judgesWhatThePageShowsByItselfAndSaysWhichField() throws Exception {
        say(
                segment(1, "这一款啊它能治疗", true),
                shown(CaptionField.ROOM_TITLE, 7, "糖尿病的朋友进来"),
                shown(CaptionField.ROOM_NOTICE, 8, "本店茶饮治疗糖尿病"),
                segment(2, "糖尿病的朋友听好了", true));
        assertThat(flags())
                .extracting(flag -> flag.segment().source() + " "
                        + flag.finding().evidence().size())
                .containsExactlyInAnyOrder("caption.room-notice 1", "asr 2");
    }

    @Test
    void aRoomsTitleIsNotAboutTheProductOnShow() throws Exception {
        say(new Showcase("t", "asr", "r1", "s1", 2, "p1", 0), shown(CaptionField.ROOM_TITLE, 7, "增强免疫力"));
        assertThat(flags()).singleElement().satisfies(flag -> assertThat(flag.product())
                .isNull());
    }

    private static Segment shown(CaptionField field, long sequence, String text) {
        return new Segment("t", field.source(), "r1", "s1", sequence, 0, 0, text, "zh", true, Channel.CAPTION, null, 0);
    }

    @Test
    void withdrawsAProvisionalFlagThatTheFinalWordsDoNotBearOut() throws Exception {
        say(segment(1, "它能治糖尿病", false), segment(1, "它能治糖尿病吗", true));
        Flag provisional = flags().get(0);
        assertThat(provisional.provisional()).isTrue();
        assertThat(sink.changes()).containsExactly(new Flag.Change.Withdrawn(provisional.id()));
    }

    @Test
    void confirmsAProvisionalFlagUnderTheSameId() throws Exception {
        say(segment(1, "它能治糖尿病", false), segment(1, "它能治糖尿病的", true));
        assertThat(flags()).singleElement().satisfies(flag -> assertThat(flag.provisional())
                .isFalse());
        assertThat(sink.changes()).isEmpty();
    }

    @Test
    void linksACorrectionOnAirToItsFlags() throws Exception {
        say(segment(1, "它能治糖尿病", true), segment(2, "不好意思刚才说错了", true));
        assertThat(sink.changes()).singleElement().isInstanceOfSatisfying(Flag.Change.Corrected.class, change -> {
            assertThat(change.flagIds()).containsExactly(flags().get(0).id());
            assertThat(change.correction().sequence()).isEqualTo(2);
        });
    }

    @Test
    void goesOnWhereItStoodAndRemembersTheRoom() throws Exception {
        say(new Showcase("t", "asr", "r1", "s1", 0, "p1", 0), segment(1, "这一款能治疗", true));
        vertx.undeploy(deployment).await();
        log.append(List.of(segment(20_000, "增强免疫力", true)));
        start();
        log.append(List.of(segment(20_001, "治疗糖尿病", true)));
        sink.awaitPosition(log.end());
        assertThat(sink.flags()).noneMatch(flag -> flag.segment().sequence() == 20_000);
    }

    @Test
    void triesAgainWhenFlagsCannotBeStored() throws Exception {
        sink.failNext(2);
        say(segment(1, "它能治糖尿病", true));
        assertThat(flags()).hasSize(1);
        assertThat(stats.retryCount()).isEqualTo(2);
    }

    @Test
    void findsEachClaimOfALongSegment() throws Exception {
        String filler = "今天给家人们介绍一下我们家的新品大家可以先看一看包装和配料表。".repeat(4);
        say(segment(1, "它能治糖尿病。" + filler + "它还能治高血压。" + filler, true));
        assertThat(flags()).extracting(flag -> flag.finding().normalised()).containsExactly("治糖尿病", "治高血压");
        assertThat(flags()).allSatisfy(flag -> {
            Evidence evidence = flag.finding().evidence().get(0);
            assertThat(flag.segment().text().substring(evidence.start(), evidence.end()))
                    .isEqualTo(evidence.text());
        });
    }

    @Test
    void countsWhatNobodyHereJudges() throws Exception {
        Segment english =
                new Segment("t", "asr", "r1", "s1", 1, 0, 0, "it cures diabetes", "en", true, Channel.SPEECH, null, 0);
        say(english);
        assertThat(stats.notJudgedCount()).isEqualTo(1);
    }

    @Test
    void remembersWhatTheHostCallsTheProduct() throws Exception {
        SessionStart start = new SessionStart(
                "t", "asr", "r1", "s1", 0, 0, null, null, null, null, 900, 3, ProductCategory.EDUCATION, 0);
        say(start, segment(1, "来看一号链接的蛋白粉", true), segment(2, "早晚各一勺", true), segment(3, "能治糖尿病", true));
        assertThat(flags()).singleElement().satisfies(flag -> {
            assertThat(flag.finding().basis()).containsExactly("CN-FSL-73");
            assertThat(flag.finding().notes()).contains("按主播所说的商品：蛋白粉（普通食品）判断");
            assertThat(flag.product().category()).isEqualTo(ProductCategory.FOOD);
        });
    }

    @Test
    void believesTheShowcaseUntilItIsEmptyAndThenTheHostAgain() throws Exception {
        SessionStart start = new SessionStart(
                "t", "asr", "r1", "s1", 0, 0, null, null, null, null, 900, 3, ProductCategory.EDUCATION, 0);
        say(
                start,
                segment(1, "这款蛋白粉增强免疫力", true),
                new Showcase("t", "asr", "r1", "s1", 2, "p1", 0),
                segment(3, "这款蛋白粉增强免疫力", true),
                new Showcase("t", "asr", "r1", "s1", 4, null, 0),
                segment(5, "这款蛋白粉增强免疫力", true));
        assertThat(flags()).extracting(flag -> flag.segment().sequence()).containsExactly(1L, 5L);
        assertThat(flags())
                .extracting(flag -> flag.product().category())
                .containsExactly(ProductCategory.FOOD, ProductCategory.FOOD);
    }

    @Test
    void remembersTheHostsWordsOverARestart() throws Exception {
        say(segment(1, "来看一号链接的蛋白粉", true), segment(2, "早晚各一勺", true));
        vertx.undeploy(deployment).await();
        start();
        log.append(List.of(segment(20_000, "能治糖尿病", true)));
        sink.awaitPosition(log.end());
        assertThat(sink.flags())
                .filteredOn(flag -> flag.segment().sequence() == 20_000)
                .singleElement()
                .satisfies(flag -> assertThat(flag.finding().basis()).containsExactly("CN-FSL-73"));
    }

    @Test
    void missesAMandatoryStatementWhenTheProductGoesOff() throws Exception {
        say(
                new Showcase("t", "asr", "r1", "s1", 0, "p1", 0),
                segment(1, "来看这款胶囊", true),
                segment(2, "一天两粒", true),
                segment(3, "今天拍一发二", true),
                new Showcase("t", "asr", "r1", "s1", 4, null, 0),
                new Showcase("t", "asr", "r1", "s1", 5, "p1", 0),
                segment(6, "再说一下这款胶囊", true),
                new Showcase("t", "asr", "r1", "s1", 7, null, 0));
        assertThat(flags()).singleElement().satisfies(flag -> {
            assertThat(flag.finding().category()).isEqualTo(ClaimCategory.MISSING_STATEMENT);
            assertThat(flag.segment().sequence()).isEqualTo(3);
            assertThat(flag.product().id()).isEqualTo("p1");
        });
    }

    @Test
    void missesNoStatementThatWasSaid() throws Exception {
        say(
                new Showcase("t", "asr", "r1", "s1", 0, "p1", 0),
                segment(1, "来看这款胶囊", true),
                segment(2, "本品不能代替药物", true),
                segment(3, "今天拍一发二", true),
                new SessionEnd("t", "asr", "r1", "s1", 4, 0, 0));
        assertThat(flags()).isEmpty();
    }

    @Test
    void missesNothingInAFewWords() throws Exception {
        say(
                new Showcase("t", "asr", "r1", "s1", 0, "p1", 0),
                segment(1, "来看这款胶囊", true),
                new SessionEnd("t", "asr", "r1", "s1", 2, 0, 0));
        assertThat(flags()).isEmpty();
    }

    @Test
    void missesAStatementOfAProductThatIsOnForLong() throws Exception {
        List<RoomEvent> talk = new ArrayList<>();
        talk.add(new Showcase("t", "asr", "r1", "s1", 0, "p1", 0));
        for (int i = 1; i <= 20; i++) {
            talk.add(segment(i, "今天拍一发二", true));
        }
        say(talk.toArray(RoomEvent[]::new));
        assertThat(flags())
                .singleElement()
                .satisfies(flag -> assertThat(flag.segment().sequence()).isEqualTo(6));
    }

    @Test
    void readsTheTalkBeforeARestartAgainBeforeMissingAStatement() throws Exception {
        say(new Showcase("t", "asr", "r1", "s1", 0, "p1", 0), segment(1, "这款胶囊本品不能代替药物", true));
        vertx.undeploy(deployment).await();
        start();
        say(
                segment(20_000, "一天两粒", true),
                segment(20_001, "今天拍一发二", true),
                segment(20_002, "今天拍一发二", true),
                new SessionEnd("t", "asr", "r1", "s1", 20_003, 0, 0));
        assertThat(sink.flags()).noneMatch(flag -> flag.finding().category() == ClaimCategory.MISSING_STATEMENT);
    }

    @Test
    void makesOneCaseOfAPhraseSaidFortyTimes() throws Exception {
        List<RoomEvent> talk = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            talk.add(segment(i, "它能治糖尿病", true));
        }
        say(talk.toArray(RoomEvent[]::new));
        assertThat(flags()).hasSize(40);
        assertThat(flags()).extracting(Flag::caseId).containsOnly(flags().get(0).caseId());
    }

    /** One health food with a registered function. */
    private static final class OneProduct implements Catalogue {
        @Override
        public CompletionStage<Void> put(Product product) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public Optional<Product> find(String tenant, String id) {
            Passport passport = new Passport(List.of("国食健注G20200001"), List.of("有助于增强免疫力"), null);
            return id.equals("p1")
                    ? Optional.of(new Product(tenant, id, "胶囊", ProductCategory.HEALTH_FOOD, passport, null, null))
                    : Optional.empty();
        }
    }
}
