package io.claimwatch.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.console.TestConsole.Signed;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is pushed, and to whom. */
class StreamIT {
    @TempDir
    Path directory;

    private TestConsole console;

    @BeforeEach
    void open() {
        console = new TestConsole(directory);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void resumesWithoutGapOrDouble() {
        Signed signed = console.addAndSignIn("mod", Role.MODERATOR);
        String last;
        try (EventReader reader =
                console.listen(console.request("/api/v1/stream").header("Cookie", signed.cookie()))) {
            reader.next("hello");
            Flag first = console.flag("t1", "r1", "能治病");
            EventReader.Event event = reader.next("flag");
            assertThat(event.data().at("/flag/id").asText()).isEqualTo(first.id());
            assertThat(event.data().at("/case/id").asText()).isEqualTo(first.caseId());
            assertThat(event.data().get("pushedAt").asLong())
                    .isGreaterThanOrEqualTo(event.data().get("receivedAt").asLong());
            last = event.id();
        }
        Flag missed = console.flag("t1", "r1", "也治这个");
        try (EventReader reader = console.listen(console.request("/api/v1/stream")
                .header("Cookie", signed.cookie())
                .header("Last-Event-ID", last))) {
            assertThat(reader.next("hello").data().get("resumed").asBoolean()).isTrue();
            assertThat(reader.next("flag").data().at("/flag/id").asText()).isEqualTo(missed.id());
            Flag live = console.flag("t1", "r1", "还治那个");
            assertThat(reader.next("flag").data().at("/flag/id").asText()).isEqualTo(live.id());
        }
    }

    @Test
    void catchesUpOverManyPages() {
        Signed signed = console.addAndSignIn("mod", Role.MODERATOR);
        for (int i = 0; i < 450; i++) {
            console.flag("t1", "r1", "能治病");
        }
        try (EventReader reader =
                console.listen(console.request("/api/v1/stream?cursor=0.0").header("Cookie", signed.cookie()))) {
            for (int i = 1; i <= 450; i++) {
                assertThat(reader.next("flag").data().at("/flag/id").asText()).isEqualTo("f" + i);
            }
        }
    }

    @Test
    void showsAMachineItsOwnTenantOnly() {
        String key = TestConsole.await(console.store.keys().create("t2", "test", "test"))
                .secret();
        try (EventReader reader =
                console.listen(console.request("/api/v1/stream").header("Authorization", "Bearer " + key))) {
            reader.next("hello");
            console.flag("t1", "r1", "能治病");
            Flag own = console.flag("t2", "r2", "能治病");
            EventReader.Event event = reader.next("flag");
            assertThat(event.data().at("/flag/id").asText()).isEqualTo(own.id());
            assertThat(event.data().has("case")).isFalse();
        }
    }

    @Test
    void pushesDecisionsAndLeasesAndEndsWithTheSession() {
        Signed signed = console.addAndSignIn("mod", Role.MODERATOR);
        Flag flag = console.flag("t1", "r1", "能治病");
        String path = "/api/v1/cases/" + flag.caseId();
        try (EventReader reader =
                console.listen(console.request("/api/v1/stream").header("Cookie", signed.cookie()))) {
            reader.next("hello");
            console.send("POST", path + "/lease", null, signed);
            assertThat(reader.next("case").data().get("change").asText()).isEqualTo("leased");
            long version = TestConsole.json(console.send("GET", path, null, signed))
                    .at("/case/version")
                    .asLong();
            console.send("POST", path + "/decisions", "{\"measure\":\"warn\",\"version\":" + version + "}", signed);
            assertThat(reader.next("decision").data().at("/decision/measure").asText())
                    .isEqualTo("warn");
            assertThat(reader.next("counts").data().get("open").asInt()).isZero();
            console.send("DELETE", "/api/v1/session", null, signed);
            assertThat(reader.next("resync").data().get("reason").asText()).isEqualTo("signed-out");
        }
    }
}
