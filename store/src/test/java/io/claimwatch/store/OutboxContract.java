package io.claimwatch.store;

import static io.claimwatch.contract.Severity.HIGH;
import static io.claimwatch.store.Given.await;
import static io.claimwatch.store.Given.flag;
import static io.claimwatch.store.Given.hypothesis;
import static io.claimwatch.store.Given.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Decision;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Measure;
import io.claimwatch.contract.Problem;
import io.claimwatch.store.Outbox.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store does with what is to be sent. */
abstract class OutboxContract extends StoreContract {
    private static final Duration MINE = Duration.ofMinutes(1);
    private static final String URL = "https://platform.example/hook";

    private long position;

    @Test
    void aDecisionIsQueuedWithItselfAndSurvivesARestart() {
        String id = subscribe(false);
        Decision decided = decide("r1", Measure.ASK_CORRECTION);
        reopen();
        Delivery delivery = claim(id).get(0);
        assertThat(delivery.type()).isEqualTo("io.claimwatch.decision.made");
        assertThat(delivery.subject()).isEqualTo("decisions/" + decided.id());
        JsonNode told = Json.read(delivery.data(), JsonNode.class);
        assertThat(Json.read(told.get("decision").toString(), Decision.class)).isEqualTo(decided);
        assertThat(told.get("room").asText()).isEqualTo("r1");
        assertThat(told.get("entry").asText()).isEqualTo("e1");
    }

    @Test
    void whatIsTakenIsGoneAndWhatIsNotComesAgainUnderTheSameId() {
        String id = subscribe(false);
        decide("r1", Measure.ASK_CORRECTION);
        Delivery first = claim(id).get(0);
        assertThat(claim(id)).isEmpty();
        await(store.outbox().failed(first, "503", clock.millis() + 5000));
        assertThat(store.outbox().due()).isEmpty();
        clock.pass(Duration.ofSeconds(5));
        assertThat(store.outbox().due()).containsExactly(id);
        Delivery second = claim(id).get(0);
        assertThat(second.eventId()).isEqualTo(first.eventId());
        assertThat(second.attempts()).isEqualTo(1);
        await(store.outbox().delivered(second));
        assertThat(store.outbox().depth()).isEqualTo(new Outbox.Depth(0, 0, 0));
        assertThat(known(id).deliveredAt()).isEqualTo(clock.millis());
        assertThat(known(id).failure()).isEqualTo("503");
    }

    @Test
    void aClaimThatNobodyAnswersForEnds() {
        String id = subscribe(false);
        decide("r1", Measure.ASK_CORRECTION);
        Delivery first = claim(id).get(0);
        clock.pass(MINE);
        Delivery second = claim(id).get(0);
        assertThat(second.eventId()).isEqualTo(first.eventId());
        await(store.outbox().failed(first, "too late", clock.millis() + 3_600_000));
        await(store.outbox().delivered(second));
        assertThat(known(id).waiting()).isZero();
    }

    @Test
    void orderInsideACaseIsKeptAndCasesDoNotWaitForEachOther() {
        String id = subscribe(true);
        flagged("r1", 1);
        flagged("r1", 2);
        flagged("r2", 1);
        List<Delivery> heads = claim(id);
        assertThat(heads).extracting(Delivery::subject).containsExactly("flags/r1-1-e1", "flags/r2-1-e1");
        await(store.outbox().failed(heads.get(0), "away", clock.millis() + 1000));
        await(store.outbox().delivered(heads.get(1)));
        assertThat(claim(id)).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        Delivery again = claim(id).get(0);
        assertThat(again.subject()).isEqualTo("flags/r1-1-e1");
        await(store.outbox().delivered(again));
        assertThat(claim(id)).extracting(Delivery::subject).containsExactly("flags/r1-2-e1");
    }

    @Test
    void flagsComeOnlyToThoseWhoAskedAndOncePerChange() {
        String flags = subscribe(true);
        String decisions = subscribe(false);
        Flag provisional = flag(hypothesis("r1", 1, "能治"), "e1", HIGH, 500, true);
        commit(List.of(provisional));
        commit(List.of(provisional));
        commit(List.of(flag(said("r1", 1, "能治"), "e1", HIGH, 500)));
        Flag other = flag(hypothesis("r2", 1, "能治"), "e1", HIGH, 500, true);
        commit(List.of(other));
        commit(List.of(), new Flag.Change.Withdrawn(other.id()));
        assertThat(all(flags))
                .extracting(Delivery::type)
                .containsExactlyInAnyOrder(
                        "io.claimwatch.flag.raised",
                        "io.claimwatch.flag.confirmed",
                        "io.claimwatch.flag.raised",
                        "io.claimwatch.flag.withdrawn");
        assertThat(claim(decisions)).isEmpty();
    }

    @Test
    void whatIsOnlyMeasuredIsToldToNobody() {
        String id = subscribe(true);
        commit(List.of(flag(said("r1", 1, "能治"), "e1", HIGH, 500).hidden()));
        assertThat(claim(id)).isEmpty();
    }

    @Test
    void anotherTenantIsNotTold() {
        String other = await(store.subscriptions().create("t2", "别家", URL, true, "admin"))
                .subscription()
                .id();
        flagged("r1", 1);
        assertThat(claim(other)).isEmpty();
    }

    @Test
    void aHeavyMeasureIsToldWhenItTakesEffectAndNeverIfTakenBackBefore() {
        String id = subscribe(false);
        Decision first = decide("r1", Measure.PAUSE_STREAM);
        assertThat(claim(id)).isEmpty();
        await(store.review().takeBack(first.id(), "m1"));
        Decision second = await(store.review().decide(ruling("r1-e1", Measure.PAUSE_STREAM)));
        clock.pass(ReviewStore.SECOND_THOUGHTS);
        assertThat(all(id)).extracting(Delivery::subject).containsExactly("decisions/" + second.id());
    }

    @Test
    void whoWasToldOfADecisionIsToldThatItWasTakenBack() {
        String id = subscribe(false);
        Decision decided = decide("r1", Measure.ASK_CORRECTION);
        Delivery sent = claim(id).get(0);
        await(store.review().takeBack(decided.id(), "m1"));
        assertThat(claim(id)).as("the first is still on its way").isEmpty();
        await(store.outbox().delivered(sent));
        assertThat(claim(id)).extracting(Delivery::type).containsExactly("io.claimwatch.decision.taken-back");
    }

    @Test
    void whatWasGivenUpIsListedAndCanBeSentAgainBeforeTheRestOfItsCase() {
        String id = subscribe(true);
        flagged("r1", 1);
        flagged("r1", 2);
        Delivery first = claim(id).get(0);
        await(store.outbox().gaveUp(first, "500 for three days"));
        assertThat(store.subscriptions().dead(id, Long.MAX_VALUE, 10))
                .singleElement()
                .satisfies(dead -> {
                    assertThat(dead.eventId()).isEqualTo(first.eventId());
                    assertThat(dead.failure()).isEqualTo("500 for three days");
                    assertThat(dead.attempts()).isEqualTo(1);
                });
        assertThat(known(id).dead()).isEqualTo(1);
        assertThat(await(store.subscriptions().resend(id, first.number(), "admin")))
                .isEqualTo(1);
        assertThat(all(id)).extracting(Delivery::subject).containsExactly("flags/r1-1-e1", "flags/r1-2-e1");
        assertThatThrownBy(() -> await(store.subscriptions().resend(id, first.number(), "admin")))
                .isInstanceOf(StoreRefusal.class);
        assertThat(known(id).waiting()).isZero();
    }

    @Test
    void aReceiverThatIsGoneGetsNothingMoreUntilResumed() {
        String id = subscribe(true);
        flagged("r1", 1);
        flagged("r2", 1);
        await(store.outbox().gone(claim(id).get(0), "410"));
        flagged("r3", 1);
        assertThat(known(id).status()).isEqualTo(Subscription.Status.GONE);
        assertThat(known(id).dead()).isEqualTo(2);
        assertThat(store.outbox().target(id)).isEmpty();
        assertThat(claim(id)).isEmpty();
        await(store.subscriptions().resume(id, "admin"));
        assertThat(await(store.subscriptions().resend(id, null, "admin"))).isEqualTo(2);
        assertThat(all(id)).extracting(Delivery::subject).containsExactly("flags/r1-1-e1", "flags/r2-1-e1");
    }

    @Test
    void pausedSubscriptionsKeepWhatHappens() {
        String id = subscribe(true);
        await(store.subscriptions().pause(id, "admin"));
        flagged("r1", 1);
        assertThat(store.outbox().due()).isEmpty();
        assertThat(claim(id)).isEmpty();
        await(store.subscriptions().resume(id, "admin"));
        assertThat(claim(id)).hasSize(1);
    }

    @Test
    void rotatingSignsWithBothForAWhile() {
        Subscriptions.Created made = await(store.subscriptions().create("t1", "平台", URL, false, "admin"));
        String id = made.subscription().id();
        assertThat(made.secret()).startsWith("whsec_");
        assertThat(made.toString()).doesNotContain(made.secret());
        Subscriptions.Created next = await(store.subscriptions().rotate(id, Duration.ofHours(1), "admin"));
        assertThat(store.outbox().target(id).orElseThrow().secrets()).containsExactly(next.secret(), made.secret());
        clock.pass(Duration.ofHours(1));
        assertThat(store.outbox().target(id).orElseThrow().secrets()).containsExactly(next.secret());
        assertThat(store.audit().page(Long.MAX_VALUE, null, null, 50).toString())
                .contains("callback.create", "callback.rotate")
                .doesNotContain("whsec_");
    }

    @Test
    void whatWaitedTooLongIsGivenUpAndForgottenAfterAWhile() {
        String id = subscribe(true);
        flagged("r1", 1);
        await(store.subscriptions().pause(id, "admin"));
        clock.pass(Duration.ofDays(3).plusMillis(1));
        assertThat(store.outbox().depth().oldestMillis())
                .isEqualTo(Duration.ofDays(3).toMillis() + 1);
        assertThat(await(store.outbox().expire(Duration.ofDays(3), Duration.ofDays(30))))
                .isEqualTo(new Outbox.Expired(1, 0));
        assertThat(known(id).dead()).isEqualTo(1);
        clock.pass(Duration.ofDays(31));
        assertThat(await(store.outbox().expire(Duration.ofDays(3), Duration.ofDays(30))))
                .isEqualTo(new Outbox.Expired(0, 1));
    }

    @Test
    void aTestEventIsQueuedAndDeletingEndsEverything() {
        String id = subscribe(false);
        String event = await(store.subscriptions().test(id, "admin"));
        assertThat(claim(id)).extracting(Delivery::eventId).containsExactly(event);
        await(store.subscriptions().delete(id, "admin"));
        assertThat(store.subscriptions().find(id)).isEmpty();
        assertThat(store.outbox().depth().waiting()).isZero();
        assertThatThrownBy(() -> await(store.subscriptions().test(id, "admin")))
                .isInstanceOfSatisfying(StoreRefusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(Problem.Code.NOT_FOUND));
    }

    @Test
    void whatIsDeletedIsToldNoMore() {
        String id = subscribe(true);
        flagged("r1", 1);
        clock.pass(Duration.ofDays(4));
        commit(List.of(flag(said("r2", 1, "能治", true, clock.millis()), "e1", HIGH, 500)));
        Duration day = Duration.ofDays(1);
        await(store.retention().expire(new Retention.Policy(day, day)));
        assertThat(known(id).waiting()).isEqualTo(1);
        assertThat(all(id)).extracting(Delivery::subject).containsExactly("flags/r2-1-e1");
    }

    private String subscribe(boolean flags) {
        return await(store.subscriptions().create("t1", "平台", URL, flags, "admin"))
                .subscription()
                .id();
    }

    private Subscription known(String id) {
        return store.subscriptions().find(id).orElseThrow();
    }

    private List<Delivery> claim(String id) {
        return await(store.outbox().claim(id, 100, MINE));
    }

    /** Takes everything, one after the other. */
    private List<Delivery> all(String id) {
        List<Delivery> taken = new ArrayList<>();
        for (List<Delivery> some = claim(id); !some.isEmpty(); some = claim(id)) {
            some.forEach(one -> await(store.outbox().delivered(one)));
            taken.addAll(some);
        }
        return taken;
    }

    private void flagged(String room, long sequence) {
        commit(List.of(flag(said(room, sequence, "能治"), "e1", HIGH, 500)));
    }

    private void commit(List<Flag> flags, Flag.Change... changes) {
        position++;
        await(store.flags().commit("detector", position, flags, List.of(changes)));
    }

    private Decision decide(String room, Measure measure) {
        flagged(room, 1);
        return await(store.review().decide(ruling(room + "-e1", measure)));
    }

    private Ruling ruling(String caseId, Measure measure) {
        long version = store.review().summary(caseId).orElseThrow().version();
        return new Ruling(caseId, version, measure, "说明", null, null, "m1");
    }
}
