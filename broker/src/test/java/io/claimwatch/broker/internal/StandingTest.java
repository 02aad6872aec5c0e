package io.claimwatch.broker.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.Json;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.contract.Showcase;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static SessionStart start(String session) {
        return new SessionStart("t", "asr", "r1", session, 0, 1, null, null, null, null, 9, null, null, 1);
    }

    private static Showcase shown(String session, long sequence, String product) {
        return new Showcase("t", "asr", "r1", session, sequence, product, 1);
    }

    @Test
    void tellsWhatCountedBeforeAPosition() {
        Standing standing = Standing.none("t", "r1")
                .with(start("s1"), 10)
                .with(shown("s1", 1, "p1"), 20)
                .with(shown("s1", 2, "p2"), 30);
        assertThat(standing.before("s1", 10)).isEmpty();
        assertThat(standing.before("s1", 20)).containsExactly(start("s1"));
        assertThat(standing.before("s1", 30)).containsExactly(start("s1"), shown("s1", 1, "p1"));
        assertThat(standing.before("s1", 31)).containsExactly(start("s1"), shown("s1", 2, "p2"));
        assertThat(standing.before("s2", 31)).isEmpty();
    }

    @Test
    void isNotChangedByWhatItKnows() {
        Standing standing = Standing.none("t", "r1").with(start("s1"), 10).with(shown("s1", 1, "p1"), 20);
        assertThat(standing.with(start("s1"), 10).with(shown("s1", 1, "p1"), 20))
                .isSameAs(standing);
    }

    @Test
    void keepsTheTwoLatestSessionsAndAFewShowcases() {
        Standing standing = Standing.none("t", "r1")
                .with(start("s1"), 1)
                .with(start("s2"), 2)
                .with(start("s3"), 3);
        for (int i = 4; i < 40; i++) {
            standing = standing.with(shown("s3", i, "p" + i), i);
        }
        assertThat(standing.sessions()).extracting(Standing.Session::session).containsExactly("s2", "s3");
        assertThat(standing.sessions().get(1).showcases()).hasSize(8);
        assertThat(standing.before("s3", 40)).containsExactly(start("s3"), shown("s3", 39, "p39"));
        assertThat(Json.read(Json.write(standing), Standing.class)).isEqualTo(standing);
    }
}
