package io.claimwatch.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is counted, and what is timed. */
class TallyTest {
    private final Tally tally = new Tally();
    private final Room room = new Room(3, new Plan.Life(50, 100, 100), List.of("p"));

    @Test
    void aClaimIsUnseenUntilItsOwnFlagComes() {
        tally.sent(new Event(room, 7, 0, ""), true, true);
        tally.flag(flag("f1", 3, 6, 0), true);
        tally.flag(flag("f2", 4, 7, 0), true);
        assertThat(tally.unseen()).isEqualTo(1);
        tally.flag(flag("f3", 3, 7, 0), true);
        assertThat(tally.unseen()).isZero();
        assertThat(tally.claims()).isEqualTo(1);
    }

    @Test
    void theSameFlagAgainIsADoubleAndNoSecondFlag() {
        tally.flag(flag("f1", 3, 7, 0), true);
        tally.flag(flag("f1", 3, 7, 0), true);
        assertThat(tally.pushed()).isEqualTo(1);
        assertThat(tally.doubled()).isEqualTo(1);
    }

    @Test
    void timesCountOnlyFromWhenItIsToldTo() {
        tally.flag(flag("early", 3, 1, System.currentTimeMillis()), true);
        assertThat(tally.toPush().all().count()).isZero();
        tally.measure();
        long due = System.currentTimeMillis() + 1_000;
        tally.flag(flag("timely", 3, 2, due), true);
        tally.flag(flag("unsaid", 3, 3, due), false);
        assertThat(tally.toPush().all()).isEqualTo(new Times(1, 30.015, 30.015, 30.015, 30.015));
        assertThat(tally.toSeen().all().count()).isEqualTo(1);
    }

    @Test
    void whatWasSaidWhileSomethingWasBrokenIsNoTimeOfCalm() {
        tally.measure();
        tally.trouble();
        long due = System.currentTimeMillis() + 1_000;
        tally.flag(flag("broken", 3, 1, due), true);
        tally.calm();
        tally.flag(flag("late", 3, 2, due - 60_000), true);
        assertThat(tally.toPushInCalm().all().count()).isZero();
        tally.flag(flag("calm", 3, 3, due), true);
        assertThat(tally.toPushInCalm().all().count()).isEqualTo(1);
        assertThat(tally.toSeenInCalm().all().count()).isEqualTo(1);
        assertThat(tally.toPush().all().count()).isEqualTo(2);
    }

    @Test
    void anAcknowledgementIsTimedFromWhenTheEventWasDue() {
        tally.measure();
        long due = System.nanoTime() + 1_000_000_000L;
        tally.acknowledged(new Event(room, 1, due, ""), due + 5_000_000L);
        assertThat(tally.toAcknowledged().all().p99()).isCloseTo(5, within(0.01));
        assertThat(tally.acknowledged()).isEqualTo(1);
    }

    private static Tally.Pushed flag(String id, int number, long sequence, long due) {
        return new Tally.Pushed(id, number, sequence, due, 1_000, 1_030, due + 40);
    }
}
