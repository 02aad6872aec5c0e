package io.claimwatch.broker.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.SessionStart;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {
    private final Announcements announcements = new Announcements();

    private static SessionStart start(String title, long receivedAt) {
        return new SessionStart("t", "session", "r1", "s1", 0, 1, title, null, null, null, 9, null, null, receivedAt);
    }

    @Test
    void theLatestCountsWhicheverProcessTookIt() {
        assertThat(announcements.of("t", "r1", "s1")).isNull();
        announcements.heard(start("甲", 10));
        assertThat(announcements.of("t", "r1", "s1").title()).isEqualTo("甲");
        announcements.sent(start("乙", 20));
        announcements.heard(start("甲", 10));
        assertThat(announcements.of("t", "r1", "s1").title()).isEqualTo("乙");
        announcements.heard(start("丙", 30));
        assertThat(announcements.of("t", "r1", "s1").title()).isEqualTo("丙");
        assertThat(announcements.of("t", "r1", "s2")).isNull();
    }
}
