package io.claimwatch.broker.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.SessionStart;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {
    private final Announcements announcements = new Announcements();

    private static SessionStart start(String title, long receivedAt) {
        return new SessionStart("t", "session", "r1", "s1", 0, 1, title, null, null, null, 9, null, null, receivedAt);
    }

    private String title() {
        return announcements.of("t", "r1", "s1").title();
    }

    @Test
    void whatDetectorsJudgeByDoesNotUndoWhatWasAnnouncedSince() {
        assertThat(announcements.of("t", "r1", "s1")).isNull();
        announcements.judged(start("甲", 10));
        assertThat(title()).isEqualTo("甲");
        announcements.announced(start("乙", 20));
        announcements.judged(start("甲", 10));
        assertThat(title()).isEqualTo("乙");
        announcements.judged(start("丙", 30));
        assertThat(title()).isEqualTo("丙");
        assertThat(announcements.of("t", "r1", "s2")).isNull();
    }

    @Test
    void whatWasAnnouncedLastCountsThoughItsGatewaysClockIsBehind() {
        announcements.announced(start("甲", 20));
        announcements.announced(start("乙", 10));
        assertThat(title()).isEqualTo("乙");
    }
}
