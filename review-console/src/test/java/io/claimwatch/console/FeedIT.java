package io.claimwatch.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program of a tenant reads flags and decisions at its own pace. */
@Timeout(120)
class FeedIT {
    @TempDir
    Path directory;

    private TestConsole console;
    private String key;

    @BeforeEach
    void open() {
        console = new TestConsole(directory);
        key = TestConsole.await(console.store.keys().create("t1", "平台", "admin"))
                .secret();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void everyFlagOfTheTenantComesOnceInOrder() {
        for (int i = 0; i < 25; i++) {
            console.flag(i % 5 == 4 ? "t2" : "t1", "r" + i, "能治病");
        }
        List<String> ids = new ArrayList<>();
        String after = null;
        JsonNode page;
        do {
            page = read("/api/v1/flags?limit=7" + (after == null ? "" : "&after=" + after));
            page.get("flags")
                    .forEach(row -> ids.add(row.at("/flag/segment/room").asText()));
            after = page.get("next").asText();
        } while (page.get("more").asBoolean());
        assertThat(ids).hasSize(20).doesNotHaveDuplicates().doesNotContain("r4").startsWith("r0", "r1");
        assertThat(read("/api/v1/flags?after=" + after).get("next").asText()).isEqualTo(after);
        console.flag("t1", "later", "能治病");
        JsonNode more = read("/api/v1/flags?after=" + after);
        assertThat(more.get("flags")).hasSize(1);
        assertThat(more.at("/flags/0/cursor")).isEqualTo(more.get("next"));
    }

    @Test
    void nowSkipsWhatWasBefore() {
        console.flag("t1", "r1", "能治病");
        String now = read("/api/v1/flags?after=now").get("next").asText();
        console.flag("t1", "r2", "能治病");
        assertThat(read("/api/v1/flags?after=" + now)
                        .at("/flags/0/flag/segment/room")
                        .asText())
                .isEqualTo("r2");
    }

    @Test
    void whoWaitsIsAnsweredWhenSomethingComes() {
        CompletableFuture<JsonNode> waiting =
                CompletableFuture.supplyAsync(() -> read("/api/v1/flags?after=now&wait=60"));
        // Flags of others wake nobody for long; ours does.
        int sent = 0;
        while (!waiting.isDone() && sent < 200) {
            console.flag(sent % 2 == 0 ? "t2" : "t1", "r" + sent++, "能治病");
        }
        assertThat(waiting.join().at("/flags/0/flag/segment/tenant").asText()).isEqualTo("t1");
    }

    @Test
    void whoWaitsInVainIsAnsweredAllTheSame() {
        JsonNode empty = read("/api/v1/decisions?after=now&wait=1");
        assertThat(empty.get("decisions")).isEmpty();
        assertThat(empty.get("more").asBoolean()).isFalse();
    }

    @Test
    void decisionsComeWhenMadeAndWhenTakenBack() {
        TestConsole.Signed moderator = console.addAndSignIn("m", Role.MODERATOR);
        String caseId = console.flag("t1", "r1", "能治病").caseId();
        String body = "{\"measure\":\"ask-correction\",\"version\":"
                + TestConsole.json(console.send("GET", "/api/v1/cases/" + caseId, null, moderator))
                        .at("/case/version")
                + "}";
        JsonNode made =
                TestConsole.json(console.send("POST", "/api/v1/cases/" + caseId + "/decisions", body, moderator));
        JsonNode first = read("/api/v1/decisions");
        assertThat(first.at("/decisions/0/decision/id")).isEqualTo(made.get("id"));
        console.send("POST", "/api/v1/decisions/" + made.get("id").asText() + ":take-back", null, moderator);
        JsonNode second = read("/api/v1/decisions?after=" + first.get("next").asText());
        assertThat(second.at("/decisions/0/decision/takenBackAt").isNumber()).isTrue();
    }

    @Test
    void aCursorOfSomethingElseIsRefused() {
        String decisions = read("/api/v1/decisions").get("next").asText();
        assertThat(get("/api/v1/flags?after=" + decisions).statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/flags?after=%F0%9F").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/flags?limit=0").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/flags?wait=61").statusCode()).isEqualTo(400);
    }

    private JsonNode read(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return TestConsole.json(answer);
    }

    private HttpResponse<String> get(String path) {
        HttpRequest.Builder request = console.request(path).header("Authorization", "Bearer " + key);
        HttpResponse<String> answer = console.send("GET", null, request);
        console.described.answer("GET", path, answer);
        return answer;
    }
}
