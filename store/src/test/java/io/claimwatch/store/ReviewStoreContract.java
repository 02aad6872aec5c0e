package io.claimwatch.store;

import static io.claimwatch.contract.Severity.HIGH;
import static io.claimwatch.contract.Severity.LOW;
import static io.claimwatch.contract.Severity.MEDIUM;
import static io.claimwatch.store.Given.await;
import static io.claimwatch.store.Given.flag;
import static io.claimwatch.store.Given.hypothesis;
import static io.claimwatch.store.Given.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwatch.contract.Channel;
import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Decision;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Measure;
import io.claimwatch.contract.Problem;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SessionEnd;
import io.claimwatch.contract.SessionStart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every review store must do, with the flag sink that fills it. */
abstract class ReviewStoreContract extends StoreContract {
    private long position;

    @Test
    void storesAFlagOnceAndMovesThePosition() {
        Flag flag = flag(said("r1", 1, "能治"), "e1", HIGH, 500);
        assertThat(await(store.flags().commit("detector", 7, List.of(flag), List.of())))
                .containsExactly(flag);
        assertThat(await(store.flags().commit("detector", 9, List.of(flag), List.of())))
                .isEmpty();
        assertThat(await(store.flags().commit("detector", 3, List.of(), List.of())))
                .isEmpty();
        assertThat(store.flags().position("detector")).isEqualTo(9);
        assertThat(store.flags().position("other")).isZero();
        assertThat(summary("r1-e1").count()).isEqualTo(1);
        assertThat(store.review().flag(flag.id()).orElseThrow().flag()).isEqualTo(flag);
    }

    @Test
    void repeatsJoinOneCase() {
        flagged(flag(said("r1", 1, "能治"), "e1", MEDIUM, 500));
        flagged(flag(said("r1", 4, "真能治"), "e1", HIGH, 2000));
        CaseSummary row = summary("r1-e1");
        assertThat(row.count()).isEqualTo(2);
        assertThat(row.severity()).isEqualTo(HIGH);
        assertThat(row.audience()).isEqualTo(2000);
        assertThat(row.firstSpokenAt()).isLessThan(row.lastSpokenAt());
        assertThat(row.latest().segment().text()).isEqualTo("真能治");
        assertThat(row.host()).isEqualTo("主播甲");
    }

    @Test
    void queueIsOrderedBySeverityTimesAudienceTimesAgeAndPagesDoNotOverlap() {
        List<Flag> flags = new ArrayList<>();
        for (int room = 0; room < 60; room++) {
            Integer audience = new Integer[] {null, 150, 5000, 200_000}[room % 4];
            flags.add(flag(
                    said("r" + room, 1, "能治", true, Given.START + (room * 37 % 60) * 10_000L),
                    "e1",
                    List.of(HIGH, MEDIUM, LOW).get(room % 3),
                    audience));
        }
        flagged(flags.toArray(Flag[]::new));
        clock.pass(Duration.ofMinutes(15));
        List<CaseSummary> all = new ArrayList<>();
        String cursor = null;
        do {
            QueuePage page = store.review().queue(QueueFilter.ALL, cursor, 7);
            all.addAll(page.cases());
            cursor = page.next();
            assertThat(page.counts()).isEqualTo(new QueuePage.Counts(20, 20, 20));
        } while (cursor != null);
        assertThat(all).extracting(CaseSummary::id).doesNotHaveDuplicates().hasSize(60);
        for (CaseSummary row : all) {
            long age = clock.millis() - row.waitingSince();
            assertThat(row.priority()).isEqualTo(Priority.of(Priority.weight(row.severity(), row.audience()), age));
        }
        assertThat(all).extracting(CaseSummary::priority).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThatThrownBy(() -> store.review().queue(QueueFilter.ALL, "' OR 1=1", 7))
                .isInstanceOf(StoreRefusal.class);
    }

    @Test
    void whatATenantOnlyMeasuresIsKeptAndShownToNobody() {
        Segment words = said("r1", 1, "能治");
        await(store.segments().append(List.of(Given.began("r1", 500), words)));
        Flag hidden = flag(words, "e1", HIGH, 500).hidden();
        flagged(hidden);
        assertThat(ids(QueueFilter.ALL)).isEmpty();
        assertThat(store.review().queue(QueueFilter.ALL, null, 7).counts()).isEqualTo(new QueuePage.Counts(0, 0, 0));
        assertThat(store.review().flagsSince(null, 0, 10)).isEmpty();
        assertThat(store.review().rooms("t1", 0, 10)).singleElement().satisfies(room -> {
            assertThat(room.lastFlag()).isNull();
            assertThat(room.flags()).isZero();
        });
        assertThat(store.review().timeline("t1", "r1", "s1").orElseThrow().moments())
                .isEmpty();
        assertThat(store.review().flag(hidden.id()).orElseThrow().flag()).isEqualTo(hidden);
        assertThat(summary("r1-e1").status()).isEqualTo(CaseStatus.SHADOW);

        flagged(flag(said("r1", 2, "能治"), "e1", HIGH, 500));
        assertThat(ids(QueueFilter.ALL)).containsExactly("r1-e1");
        flagged(flag(said("r1", 3, "能治"), "e1", HIGH, 500).hidden());
        assertThat(summary("r1-e1").count()).isEqualTo(2);
        assertThat(store.review().flagsSince(null, 0, 10)).hasSize(1);
    }

    @Test
    void aBroadcastThatWasOverWhenItCameIsNoLiveUrgency() {
        Segment words = said("r1", 1, "能治", true, Given.START);
        SessionStart live = Given.began("r1", 200_000);
        SessionStart past = new SessionStart(
                "t1", "backfill", "r1", "s1", 0, 0, null, "主播甲", null, null, 200_000, 1, null, null, null, true, 0);
        Segment received = new Segment(
                "t1", "asr", "r1", "s1", 1, 5, 9, words.text(), "zh", true, words.channel(), null, Given.START);
        flagged(new Flag("past", "past", received, Given.finding("e1", HIGH, 0.9), null, past, false));
        flagged(new Flag("live", "live", words, Given.finding("e1", HIGH, 0.9), null, live, false));
        CaseSummary row = summary("past");
        assertThat(row.audience()).isNull();
        assertThat(row.waitingSince()).isEqualTo(Given.START);
        assertThat(ids(QueueFilter.ALL)).containsExactly("live", "past");
    }

    @Test
    void theNewestBeginningOfASessionCountsWhicheverSourceToldIt() {
        SessionStart changed = new SessionStart(
                "t1", "a-session", "r1", "s1", 5, 0, "新", null, null, null, 900, null, null, "公告", "cn", null, 9);
        await(store.segments().append(List.of(Given.began("r1", 500), changed)));
        assertThat(store.review().rooms("t1", 0, 10).get(0).start()).isEqualTo(changed);
    }

    @Test
    void queueIsFiltered() {
        flagged(flag(said("r1", 1, "能治"), "e1", HIGH, 500), flag(said("r2", 1, "能治"), "e1", LOW, 500));
        assertThat(ids(new QueueFilter("t1", null, null, LOW, null, null))).containsExactly("r2-e1");
        assertThat(ids(new QueueFilter("t1", ClaimCategory.MEDICAL_EFFICACY, "r1", null, "zh", false)))
                .containsExactly("r1-e1");
        assertThat(ids(QueueFilter.of("t2"))).isEmpty();
        assertThat(ids(new QueueFilter(null, ClaimCategory.PRICE, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void oneHoldsACaseUntilTheLeaseEnds() {
        flagged(flag(said("r1", 1, "能治"), "e1", HIGH, 500));
        Lease lease = await(store.review().lease("r1-e1", "anna"));
        assertThat(summary("r1-e1").status()).isEqualTo(CaseStatus.LEASED);
        assertThatThrownBy(() -> await(store.review().lease("r1-e1", "ben")))
                .isInstanceOfSatisfying(StoreRefusal.class, refusal -> assertThat(refusal.holder())
                        .contains(lease));
        assertThatThrownBy(() -> await(store.review().decide(ruling("r1-e1", Measure.WARN, "ben"))))
                .isInstanceOf(StoreRefusal.class);
        clock.pass(Duration.ofSeconds(60));
        assertThat(await(store.review().lease("r1-e1", "anna")).until()).isGreaterThan(lease.until());
        clock.pass(ReviewStore.LEASE);
        assertThat(await(store.review().lease("r1-e1", "ben")).by()).isEqualTo("ben");
        await(store.review().release("r1-e1", "ben"));
        assertThat(summary("r1-e1").status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void aCaseIsHandedOverToSomebodyWhoExists() {
        flagged(flag(said("r1", 1, "能治"), "e1", HIGH, 500));
        await(store.people().create(new Person("cai", "蔡", null, Set.of(), false, false, 0), "long enough", "admin"));
        await(store.review().lease("r1-e1", "anna"));
        assertThat(await(store.review().handOver("r1-e1", "anna", "cai")).by()).isEqualTo("cai");
        assertThatThrownBy(() -> await(store.review().handOver("r1-e1", "anna", "cai")))
                .isInstanceOf(StoreRefusal.class);
        assertThatThrownBy(() -> await(store.review().handOver("r1-e1", "cai", "nobody")))
                .isInstanceOfSatisfying(StoreRefusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(Problem.Code.NOT_FOUND));
    }

    @Test
    void decidesAtOnceForACorrectionAndAfterTenSecondsForGraverMeasures() {
        flagged(flag(said("r1", 1, "能治"), "e1", HIGH, 500), flag(said("r2", 1, "能治"), "e1", HIGH, 500));
        Decision correction = await(store.review().decide(ruling("r1-e1", Measure.ASK_CORRECTION, "anna")));
        Decision pause = await(store.review().decide(ruling("r2-e1", Measure.PAUSE_STREAM, "anna")));
        assertThat(correction.effectiveAt()).isEqualTo(clock.millis());
        assertThat(pause.effectiveAt()).isEqualTo(clock.millis() + 10_000);
        assertThat(summary("r1-e1").status()).isEqualTo(CaseStatus.DECIDED);
        assertThat(store.review().queue(QueueFilter.ALL, null, 10).cases()).isEmpty();
        assertThat(store.review().decidedBy("anna", Given.START)).isEqualTo(2);
        assertThat(store.review().find("r2-e1").orElseThrow().decisions()).containsExactly(pause);
    }

    @Test
    void wantsAReasonAndATermWhereTheyAreNeeded() {
        flagged(flag(said("r1", 1, "能治"), "e1", HIGH, 500));
        for (Measure measure : List.of(Measure.DISMISS, Measure.LIMIT_REACH, Measure.SUSPEND, Measure.ESCALATE)) {
            Ruling bare = new Ruling("r1-e1", 1, measure, " ", null, null, "anna");
            assertThatThrownBy(() -> await(store.review().decide(bare)))
                    .isInstanceOfSatisfying(StoreRefusal.class, refusal -> assertThat(refusal.code())
                            .isEqualTo(Problem.Code.INVALID_EVENT));
        }
        Ruling past = new Ruling("r1-e1", 1, Measure.SUSPEND, "屡次", null, Given.START - 1, "anna");
        assertThatThrownBy(() -> await(store.review().decide(past))).isInstanceOf(StoreRefusal.class);
        assertThat(await(store.review().decide(new Ruling("r1-e1", 1, Measure.WARN, null, null, null, "anna"))))
                .isNotNull();
    }

    @Test
    void ofTwoWhoDecideTheSecondIsTold() {
        flagged(flag(said("r1", 1, "能治"), "e1", HIGH, 500));
        Ruling anna = ruling("r1-e1", Measure.WARN, "anna");
        Ruling ben = ruling("r1-e1", Measure.DISMISS, "ben");
        await(store.review().decide(anna));
        assertThatThrownBy(() -> await(store.review().decide(ben)))
                .isInstanceOfSatisfying(StoreRefusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(Problem.Code.CONFLICT));
    }

    @Test
    void takesBackWithinTenSecondsAndACorrectionLater() {
        flagged(flag(said("r1", 1, "能治"), "e1", HIGH, 500), flag(said("r2", 1, "能治"), "e1", HIGH, 500));
        Decision warning = await(store.review().decide(ruling("r1-e1", Measure.WARN, "anna")));
        assertThatThrownBy(() -> await(store.review().takeBack(warning.id(), "ben")))
                .isInstanceOf(StoreRefusal.class);
        clock.pass(Duration.ofSeconds(9));
        assertThat(await(store.review().takeBack(warning.id(), "anna")).takenBackAt())
                .isEqualTo(clock.millis());
        assertThat(summary("r1-e1").status()).isEqualTo(CaseStatus.OPEN);
        assertThatThrownBy(() -> await(store.review().takeBack(warning.id(), "anna")))
                .isInstanceOf(StoreRefusal.class);
        Decision second = await(store.review().decide(ruling("r1-e1", Measure.WARN, "anna")));
        Decision correction = await(store.review().decide(ruling("r2-e1", Measure.ASK_CORRECTION, "anna")));
        clock.pass(Duration.ofSeconds(10));
        assertThatThrownBy(() -> await(store.review().takeBack(second.id(), "anna")))
                .isInstanceOf(StoreRefusal.class);
        assertThat(await(store.review().takeBack(correction.id(), "anna"))).isNotNull();
        assertThat(store.review().decisionsSince("t1", 0, 100))
                .extracting(event -> event.decision().id())
                .containsExactly(warning.id(), warning.id(), second.id(), correction.id(), correction.id());
    }

    @Test
    void opensAgainWhenSaidAgainAfterADecisionButNotAfterADismissal() {
        flagged(flag(said("r1", 1, "能治"), "e1", HIGH, 500), flag(said("r2", 1, "能治"), "e1", HIGH, 500));
        clock.pass(Duration.ofSeconds(5));
        await(store.review().decide(ruling("r1-e1", Measure.WARN, "anna")));
        await(store.review().decide(ruling("r2-e1", Measure.DISMISS, "anna")));
        flagged(flag(said("r1", 3, "能治"), "e1", HIGH, 500));
        assertThat(summary("r1-e1").status()).as("said before the decision").isEqualTo(CaseStatus.DECIDED);
        flagged(flag(said("r1", 9, "能治"), "e1", HIGH, 500), flag(said("r2", 9, "能治"), "e1", HIGH, 500));
        CaseSummary warned = summary("r1-e1");
        assertThat(warned.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(warned.saidAgain()).isTrue();
        assertThat(warned.countSinceDecision()).isEqualTo(1);
        assertThat(warned.count()).isEqualTo(3);
        CaseSummary dismissed = summary("r2-e1");
        assertThat(dismissed.status()).isEqualTo(CaseStatus.DECIDED);
        assertThat(dismissed.count()).isEqualTo(2);
    }

    @Test
    void anEscalatedCaseWaitsForALead() {
        flagged(flag(said("r1", 1, "能治"), "e1", HIGH, 500));
        await(store.review().decide(ruling("r1-e1", Measure.ESCALATE, "anna")));
        assertThat(ids(new QueueFilter(null, null, null, null, null, true))).containsExactly("r1-e1");
        assertThat(ids(new QueueFilter(null, null, null, null, null, false))).isEmpty();
        await(store.review().decide(ruling("r1-e1", Measure.WARN, "lead")));
        assertThat(ids(QueueFilter.ALL)).isEmpty();
    }

    @Test
    void aProvisionalFlagIsConfirmedOrWithdrawn() {
        Flag confirmed = flag(hypothesis("r1", 1, "能治"), "e1", HIGH, 500, true);
        Flag gone = flag(hypothesis("r2", 1, "能治"), "e1", HIGH, 500, true);
        flagged(confirmed, gone);
        assertThat(flagged(flag(said("r1", 1, "能治好"), "e1", HIGH, 500))).isEmpty();
        assertThat(summary("r1-e1").latest().provisional()).isFalse();
        changed(new Flag.Change.Withdrawn(gone.id()));
        changed(new Flag.Change.Withdrawn(gone.id()));
        assertThat(summary("r2-e1").status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(ids(QueueFilter.ALL)).containsExactly("r1-e1");
        assertThat(flagged(flag(said("r2", 1, "能治"), "e1", HIGH, 500))).hasSize(1);
        assertThat(ids(QueueFilter.ALL)).contains("r2-e1");
    }

    @Test
    void showsACaseWithContextNotesAndCorrections() {
        for (long sequence = 1; sequence <= 30; sequence++) {
            await(store.segments().append(List.of(said("r1", sequence, "第" + sequence + "句"))));
        }
        Flag flag = flag(said("r1", 15, "第15句"), "e1", HIGH, 500);
        flagged(flag);
        Segment correction = said("r1", 20, "刚才说错了");
        changed(new Flag.Change.Corrected(List.of(flag.id(), "unknown"), correction));
        changed(new Flag.Change.Corrected(List.of(flag.id()), correction));
        CaseDetail.Note note = await(store.review().note("r1-e1", "anna", "请看回放"));
        CaseDetail detail = store.review().find("r1-e1").orElseThrow();
        assertThat(detail.context())
                .extracting(Segment::sequence)
                .contains(3L, 15L, 27L)
                .hasSize(25);
        assertThat(detail.notes()).containsExactly(note);
        assertThat(detail.corrections()).containsExactly(new CaseDetail.Correction(flag.id(), correction));
        assertThat(detail.occurrences()).containsExactly(new CaseDetail.Occurrence(flag, false, true));
        assertThat(detail.summary().correctedAt()).isEqualTo(correction.receivedAt());
        assertThat(store.review().find("nothing")).isEmpty();
    }

    @Test
    void flagsComeInAStream() {
        Flag one = flag(said("r1", 1, "能治"), "e1", HIGH, 500);
        Flag two = flag(said("r1", 2, "能治"), "e1", HIGH, 500);
        flagged(one);
        long cursor = store.review().newestFlag();
        flagged(two);
        assertThat(store.review().flagsSince("t1", cursor, 10))
                .extracting(FlagEvent::flag)
                .containsExactly(two);
        assertThat(store.review().flagsSince(null, 0, 1))
                .extracting(FlagEvent::flag)
                .containsExactly(one);
        assertThat(store.review().flagsSince("t2", 0, 10)).isEmpty();
    }

    @Test
    void showsRoomsAndTheirTimeline() {
        await(store.segments().append(List.of(Given.began("r1", 800), said("r1", 1, "能治"), said("r2", 1, "大家好"))));
        await(store.segments()
                .append(List.of(new SessionEnd("t1", "asr", "r2", "s1", 2, Given.START + 9, Given.START + 9))));
        flagged(flag(said("r1", 1, "能治"), "e1", HIGH, 800));
        Decision decision = await(store.review().decide(ruling("r1-e1", Measure.WARN, "anna")));
        List<RoomRow> rooms = store.review().rooms("t1", 0, 10);
        assertThat(rooms).extracting(RoomRow::room).containsExactly("r1", "r2");
        assertThat(rooms.get(0).start().audience()).isEqualTo(800);
        assertThat(rooms.get(0).lastFlag()).isEqualTo("能治");
        assertThat(rooms.get(0).sparkline()).hasSize(RoomRow.BUCKETS).contains(1);
        assertThat(rooms.get(1).endedAt()).isEqualTo(Given.START + 9);
        assertThat(store.review().timeline("t1", "r1", "s1").orElseThrow().moments())
                .extracting(SessionTimeline.Moment::id)
                .containsExactlyInAnyOrder("r1-1-e1", decision.id());
        assertThat(store.review().timeline("t1", "r9", "s1")).isEmpty();
    }

    @Test
    void countsForTheDashboard() {
        flagged(
                flag(said("r1", 1, "能治"), "e1", HIGH, 500),
                flag(said("r2", 1, "能治"), "e1", HIGH, 500),
                flag(said("r3", 1, "能治"), "e1", HIGH, 500));
        await(store.review().decide(ruling("r1-e1", Measure.WARN, "anna")));
        await(store.review().decide(ruling("r2-e1", Measure.DISMISS, "anna")));
        Statistics figures = store.review().statistics("t1", Given.START - 10_000, Given.START + 10_000);
        assertThat(figures.flags().stream()
                        .mapToLong(Statistics.HourCount::flags)
                        .sum())
                .isEqualTo(3);
        assertThat(figures.decisions()).containsEntry(Measure.WARN, 1L).containsEntry(Measure.DISMISS, 1L);
        assertThat(figures.precision())
                .singleElement()
                .extracting(Statistics.EntryPrecision::precision)
                .isEqualTo(0.5);
    }

    private CaseSummary summary(String caseId) {
        return store.review().summary(caseId).orElseThrow();
    }

    private List<String> ids(QueueFilter filter) {
        return store.review().queue(filter, null, 50).cases().stream()
                .map(CaseSummary::id)
                .toList();
    }

    private List<Flag> flagged(Flag... flags) {
        return await(store.flags().commit("detector", ++position, List.of(flags), List.of()));
    }

    private void changed(Flag.Change change) {
        await(store.flags().commit("detector", ++position, List.of(), List.of(change)));
    }

    private Ruling ruling(String caseId, Measure measure, String by) {
        return new Ruling(caseId, summary(caseId).version(), measure, "理由", null, null, by);
    }

    @Test
    void talkOfSeveralSourcesIsReadInOrderOfTime() {
        Talk.Of session = new Talk.Of("t1", "r1", "s1", null);
        await(store.segments()
                .append(List.of(
                        Given.began("r1", 10),
                        by("asr-a", 1, "一", 1),
                        by("asr-b", 900, "二", 2),
                        by("asr-a", 2, "三", 3),
                        by("caption.room-title", 7_000, "题", 4),
                        by("asr-b", 901, "五", 5))));

        Talk latest = store.review().latestTalk(session, 2);
        Talk before = store.review().talkBefore(session, latest.from(), 2);
        assertThat(latest.segments()).extracting(Segment::text).containsExactly("题", "五");
        assertThat(before.segments()).extracting(Segment::text).containsExactly("二", "三");
        assertThat(store.review().talkBefore(session, before.from(), 2).segments())
                .extracting(Segment::text)
                .containsExactly("一");

        await(store.segments()
                .append(List.of(by("asr-a", 3, "六", 6), by("asr-c", 0, "七", 7), by("asr-b", 902, "八", 8))));
        TalkMark told = TalkMark.of(latest.to().toString());
        Talk since = store.review().talkSince(session, told, 2);
        assertThat(since.segments()).extracting(Segment::text).containsExactly("六", "七");
        Talk rest = store.review().talkSince(session, since.to(), 2);
        assertThat(rest.segments()).extracting(Segment::text).containsExactly("八");
        assertThat(store.review().talkSince(session, rest.to(), 2).segments()).isEmpty();
    }

    @Test
    void talkOfOneSourceGoesByItsOwnNumbers() {
        await(store.segments()
                .append(List.of(by("asr-a", 1, "一", 1), by("asr-b", 900, "二", 2), by("asr-b", 901, "三", 3))));
        Talk.Of one = new Talk.Of("t1", "r1", "s1", "asr-b");

        assertThat(store.review().latestTalk(one, 10).segments()).hasSize(2);
        assertThat(store.review().talkBefore(one, TalkMark.before(901), 10).segments())
                .extracting(Segment::text)
                .containsExactly("二");
        assertThat(store.review()
                        .latestTalk(new Talk.Of("t1", "r9", "s1", null), 10)
                        .segments())
                .isEmpty();
    }

    private static Segment by(String source, long sequence, String text, long seconds) {
        long at = Given.START + seconds * 1000;
        return new Segment("t1", source, "r1", "s1", sequence, at, at, text, "zh", true, Channel.SPEECH, null, at);
    }
}
