package io.claimwatch.broker.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class MarkTest {
    @Test
    void isReadAsItWasWritten() {
        assertThat(Mark.read(new Mark(900, 700).written(), 0)).isEqualTo(new Mark(900, 700));
    }

    @Test
    void beginsWithTheOldestRecordWhereNothingWasKept() {
        assertThat(Mark.read(null, 40)).isEqualTo(new Mark(40, 40));
    }

    @Test
    void doesNotGoBackBehindWhatTheBrokerStillHas() {
        assertThat(Mark.read(new Mark(900, 700).written(), 800)).isEqualTo(new Mark(900, 800));
        assertThat(Mark.read(new Mark(900, 700).written(), 950)).isEqualTo(new Mark(950, 950));
    }

    @Test
    void takesAnOffsetThatSomebodyElseSet() {
        assertThat(Mark.read(new OffsetAndMetadata(50, "reset by hand"), 0)).isEqualTo(new Mark(50, 50));
    }

    @Test
    void looksBackSoFarAsThereWereStepsAndNoFurther() {
        Footsteps steps = new Footsteps(60_000);
        assertThat(steps.from(5)).isEqualTo(5);
        for (int i = 0; i < 100; i++) {
            steps.at(i, i * 10_000L);
        }
        assertThat(steps.from(100)).isEqualTo(93);
        assertThat(steps.from(50)).isEqualTo(50);
        assertThat(steps.from(1_000_000)).isEqualTo(900_000);
    }
}
