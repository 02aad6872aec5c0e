package io.claimwatch.store;

import static io.claimwatch.store.Given.await;
import static io.claimwatch.store.Given.flag;
import static io.claimwatch.store.Given.hypothesis;
import static io.claimwatch.store.Given.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Measure;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SessionEnd;
import io.claimwatch.contract.Severity;
import io.claimwatch.store.Retention.Expired;
import io.claimwatch.store.Retention.Policy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store forgets, and when. */
abstract class RetentionContract extends StoreContract {
    @BeforeEach
    void talk() {
        List<RoomEvent> talk = new ArrayList<>();
        for (long sequence = 1; sequence <= 100; sequence++) {
            talk.add(hypothesis("r1", sequence, "半"));
            talk.add(said("r1", sequence, "句"));
            talk.add(said("r2", sequence, "句"));
        }
        await(store.segments().append(talk));
        await(store.flags()
                .commit("detector", 300, List.of(flag(said("r1", 50, "句"), "e1", Severity.HIGH, 9)), List.of()));
        await(store.review().decide(new Ruling("r1-e1", 1, Measure.WARN, null, null, null, "anna")));
    }

    @Test
    void nothingIsDeletedEarly() {
        clock.pass(Duration.ofDays(29));
        assertThat(expire()).isEqualTo(new Expired(0, 0, 0, 0, 0, 0, List.of()));
    }

    @Test
    void talkGoesAfterThirtyDaysAndFlaggedTalkStaysWithItsContext() {
        clock.pass(Duration.ofDays(31));
        assertThat(expire().events()).isEqualTo(100 + 100 + 75);
        assertThat(store.review().find("r1-e1").orElseThrow().context())
                .extracting(Segment::sequence)
                .hasSize(25)
                .startsWith(38L)
                .endsWith(62L);
        assertThat(expire().events()).isZero();
        reopen();
        assertThat(await(store.segments().append(List.of(said("r9", 1, "新"))))
                        .get(0)
                        .position())
                .as("no position is given twice")
                .isGreaterThan(300);
        assertThat(store.segments().read(0, 1000)).hasSize(26);
    }

    @Test
    void recordsGoAfterThreeYearsAndTheChainStaysWhole() {
        clock.pass(Duration.ofDays(3 * 366 + 1));
        await(store.audit().record("anna", "test.late", "", java.util.Map.of()));
        Expired expired = expire();
        assertThat(expired).isEqualTo(new Expired(300, 1, 1, 1, 0, 1, expired.partitions()));
        assertThat(store.review().find("r1-e1")).isEmpty();
        assertThat(store.segments().read(0, 1000)).isEmpty();
        assertThat(store.audit().verify().intact()).isTrue();
        assertThat(store.audit().page(Long.MAX_VALUE, null, null, 10))
                .extracting(AuditLog.Entry::action)
                .containsExactly("retention.expire", "audit.expire", "test.late");
    }

    @Test
    void aLaneThatGoesOnKeepsItsChain() {
        clock.pass(Duration.ofDays(31));
        long now = clock.millis();
        await(store.segments().append(List.of(said("r1", 101, "今天", true, now), said("r1", 102, "今天", true, now))));
        expire();
        await(store.segments().append(List.of(said("r1", 103, "今天", true, now))));
        assertThat(store.segments().around("t1", "r1", "s1", 101, 2, 2))
                .extracting(Segment::sequence)
                .containsExactly(61L, 62L, 101L, 102L, 103L);
    }

    @Test
    void recordsAreCountedFromTheEndOfTheSession() {
        long day = Duration.ofDays(1).toMillis();
        await(store.segments()
                .append(List.of(
                        new SessionEnd("t1", "asr", "r1", "s1", 101, Given.START + 10 * day, Given.START + 10 * day))));
        clock.pass(Duration.ofDays(3 * 366 + 9));
        assertThat(expire().cases()).as("it ended ten days after its last flag").isZero();
        clock.pass(Duration.ofDays(2));
        assertThat(expire().cases()).isEqualTo(1);
    }

    @Test
    void eachKindHasATimeOfItsOwn() {
        Flag flagged = flag(said("r1", 50, "句"), "e1", Severity.HIGH, 9);
        await(store.flags()
                .commit(
                        "detector",
                        301,
                        List.of(),
                        List.of(new Flag.Change.Corrected(List.of(flagged.id()), said("r1", 60, "说错了")))));
        Policy policy = new Policy(
                Duration.ofDays(10),
                Duration.ofDays(20),
                Duration.ofDays(30),
                Duration.ofDays(40),
                Duration.ofDays(50));
        clock.pass(Duration.ofDays(11));
        assertThat(await(store.retention().expire(policy)).events()).isEqualTo(275);
        clock.pass(Duration.ofDays(10));
        assertThat(await(store.retention().expire(policy)).events()).isEqualTo(25);
        assertThat(store.review().find("r1-e1").orElseThrow().corrections()).hasSize(1);
        clock.pass(Duration.ofDays(10));
        assertThat(await(store.retention().expire(policy)).corrections()).isEqualTo(1);
        assertThat(store.review().find("r1-e1").orElseThrow().decisions()).hasSize(1);
        clock.pass(Duration.ofDays(10));
        assertThat(await(store.retention().expire(policy)).cases()).isEqualTo(1);
        clock.pass(Duration.ofDays(10));
        assertThat(await(store.retention().expire(policy)).auditRows()).isPositive();
        assertThat(store.audit().verify().intact()).isTrue();
    }

    @Test
    void whatMustOutliveSomethingElseIsNotKeptShorter() {
        Duration day = Duration.ofDays(1);
        assertThatThrownBy(() -> new Policy(day, day.plusDays(1), day, day, day))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Policy(day, day, day, day.plusDays(1), day))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasDeletedIsInTheAuditLog() {
        clock.pass(Duration.ofDays(31));
        Expired expired = expire();
        assertThat(store.audit()
                        .page(Long.MAX_VALUE, "retention", null, 1)
                        .get(0)
                        .details())
                .contains("\"events\":275")
                .contains(String.join("\",\"", expired.partitions()));
    }

    private Expired expire() {
        return await(store.retention().expire(Policy.DEFAULT));
    }
}
