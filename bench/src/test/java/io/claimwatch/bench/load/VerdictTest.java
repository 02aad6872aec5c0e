package io.claimwatch.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run that is not good enough is told; each fault alone is enough. */
class VerdictTest {
    private static final Plan PLAN = Plan.of(List.of("100", "0.5", "60", "250"));
    private static final Outcome.Events EVENTS = new Outcome.Events(3_000, 3_000, 3_000, 0, 0, 0);
    private static final Outcome.Flags FLAGS = new Outcome.Flags(60, 0, 70, 70, 0);

    @Test
    void aRunThatLostNothingAndWasInTimeHolds() {
        assertThat(verdict(EVENTS, FLAGS, 50, 250)).isEmpty();
    }

    @Test
    void nothingSentIsAFault() {
        assertThat(verdict(new Outcome.Events(0, 0, 0, 0, 0, 0), FLAGS, 50, 9)).containsExactly("nothing was sent");
    }

    @Test
    void whatWasNeverAcknowledgedIsLost() {
        assertThat(verdict(new Outcome.Events(3_000, 2_999, 3_000, 0, 0, 0), FLAGS, 50, 9))
                .containsExactly("1 events were sent and never acknowledged");
    }

    @Test
    void whatWasAcknowledgedAndNotStoredIsLost() {
        assertThat(verdict(new Outcome.Events(3_000, 3_000, 2_990, 0, 0, 0), FLAGS, 50, 9))
                .containsExactly("10 events were acknowledged and not stored");
    }

    @Test
    void aRefusalForGoodIsAFaultAndOneThatWasSentAgainIsNone() {
        assertThat(verdict(new Outcome.Events(3_000, 3_000, 3_000, 2, 0, 0), FLAGS, 50, 9))
                .containsExactly("2 messages were refused for good");
        assertThat(verdict(new Outcome.Events(3_000, 3_000, 3_000, 0, 7, 0), FLAGS, 50, 9))
                .isEmpty();
    }

    @Test
    void aClaimWithoutAFlagIsAFault() {
        assertThat(verdict(EVENTS, new Outcome.Flags(60, 1, 70, 70, 0), 50, 9))
                .containsExactly("1 claims were said of which no flag came");
    }

    @Test
    void aFlagThatWasNotPushedOrPushedTwiceIsAFault() {
        assertThat(verdict(EVENTS, new Outcome.Flags(60, 0, 70, 69, 1), 50, 9))
                .containsExactly("the server made 70 flags and 69 were pushed", "1 flags were pushed twice");
    }

    @Test
    void seeingNothingIsAFault() {
        Times nothing = new Times(0, 0, 0, 0, 0);
        assertThat(Verdict.of(PLAN, outcome(EVENTS, new Outcome.Flags(0, 0, 0, 0, 0), 50, nothing)))
                .containsExactly("no claim was said", "no flag was seen", "no flag was timed");
    }

    @Test
    void aP99AboveTheBoundIsAFault() {
        assertThat(verdict(EVENTS, FLAGS, 50, 251))
                .containsExactly("p99 from receipt to push was 251 ms, at most 250 is wanted");
    }

    @Test
    void aRateThatWasNotReachedIsAFault() {
        assertThat(verdict(EVENTS, FLAGS, 48, 9))
                .containsExactly("48 events a second were acknowledged where 50 were wanted");
    }

    private static List<String> verdict(Outcome.Events events, Outcome.Flags flags, double perSecond, double p99) {
        return Verdict.of(PLAN, outcome(events, flags, perSecond, new Times(70, 1, 2, p99, 300)));
    }

    private static Outcome outcome(Outcome.Events events, Outcome.Flags flags, double perSecond, Times push) {
        Times some = new Times(1, 1, 1, 1, 1);
        GcLog gc = new GcLog(0, 0, 0, 0, 0, 0);
        return new Outcome(events, flags, perSecond, some, push, some, some, new Outcome.Machine(1, 1, gc));
    }
}
