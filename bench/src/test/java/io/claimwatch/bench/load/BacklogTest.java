package io.claimwatch.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** When a campaign counts as caught up. */
class BacklogTest {
    private final Tally tally = new Tally();
    private final Backlog backlog = new Backlog(CampaignPlan.of(List.of("1000", "1", "60")), tally);
    private final Room room = new Room(1, new Plan.Life(50, 100, 100), List.of("p"));

    @Test
    void lessThanASecondOfTalkMayWait() {
        say(999, false);
        assertThat(backlog.isShort()).isTrue();
        say(1, false);
        assertThat(backlog.isShort()).isFalse();
    }

    @Test
    void claimsOfASecondMayBeWithoutAFlagYet() {
        say(19, true);
        assertThat(backlog.isShort()).isTrue();
        say(1, true);
        assertThat(backlog.isShort()).isFalse();
    }

    private void say(int events, boolean claim) {
        for (int i = 0; i < events; i++) {
            tally.sent(new Event(room, tally.sent(), 0, ""), true, claim);
        }
    }
}
