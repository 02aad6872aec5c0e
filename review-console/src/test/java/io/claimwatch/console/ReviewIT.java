package io.claimwatch.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.console.TestConsole.Signed;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A moderator's work over HTTP. */
class ReviewIT {
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
    void refusesEverythingUntilTheGeneratedPasswordIsChanged() {
        console.add("new", true, Role.ADMIN);
        Signed signed = console.signIn("new");
        HttpResponse<String> refused = console.send("GET", "/api/v1/queue", null, signed);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("password-change-required");
        String change = "{\"oldPassword\":\"" + TestConsole.PASSWORD + "\",\"newPassword\":\"something quite else\"}";
        assertThat(console.send("PUT", "/api/v1/me/password", change, signed).statusCode())
                .isEqualTo(200);
        assertThat(console.send("GET", "/api/v1/queue", null, signed).statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersUnknownLoginAndWrongPasswordAlike() {
        console.add("known", false, Role.MODERATOR);
        HttpResponse<String> wrong =
                console.send("POST", "/api/v1/session", "{\"login\":\"known\",\"password\":\"wrong\"}", null);
        HttpResponse<String> unknown =
                console.send("POST", "/api/v1/session", "{\"login\":\"unknown\",\"password\":\"wrong\"}", null);
        assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    @Test
    void throttlesAttemptsFromOneAddress() {
        int status = 401;
        for (int i = 0; i < 30 && status != 429; i++) {
            status = console.send("POST", "/api/v1/session", "{\"login\":\"u" + i + "\",\"password\":\"x\"}", null)
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void refusesChangesWithoutTheToken() {
        Signed signed = console.addAndSignIn("mod", Role.MODERATOR);
        Flag flag = console.flag("t1", "r1", "能治病");
        HttpResponse<String> refused = console.send(
                "POST", "/api/v1/cases/" + flag.caseId() + "/lease", null, new Signed(signed.cookie(), "forged"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("csrf");
    }

    @Test
    void showsTheCaseWithHighlightsAndLaw() {
        Signed signed = console.addAndSignIn("mod", Role.MODERATOR);
        Flag flag = console.flag("t1", "r1", "这个能治病");
        JsonNode queue = TestConsole.json(console.send("GET", "/api/v1/queue", null, signed));
        assertThat(queue.at("/cases/0/id").asText()).isEqualTo(flag.caseId());
        assertThat(queue.at("/counts/high").asInt()).isEqualTo(1);
        JsonNode found = TestConsole.json(console.send("GET", "/api/v1/cases/" + flag.caseId(), null, signed));
        assertThat(found.at("/context/0/highlights/0/start").asInt()).isEqualTo(3);
        assertThat(found.at("/articles/0/citable").asBoolean()).isTrue();
        assertThat(found.at("/measures")).hasSize(11);
    }

    @Test
    void tellsWhoHoldsTheCaseAndWhoHasDecided() {
        Signed one = console.addAndSignIn("one", Role.MODERATOR);
        Signed two = console.addAndSignIn("two", Role.MODERATOR);
        String path = "/api/v1/cases/" + console.flag("t1", "r1", "能治病").caseId();
        assertThat(console.send("POST", path + "/lease", null, one).statusCode())
                .isEqualTo(200);
        HttpResponse<String> held = console.send("POST", path + "/lease", null, two);
        assertThat(held.statusCode()).isEqualTo(409);
        assertThat(TestConsole.json(held).at("/conflict/by").asText()).isEqualTo("one");
        JsonNode row = TestConsole.json(console.send("GET", path, null, one)).get("case");
        String ruling = "{\"measure\":\"warn\",\"version\":" + row.get("version") + "}";
        HttpResponse<String> decided = console.send("POST", path + "/decisions", ruling, one);
        assertThat(decided.statusCode()).isEqualTo(201);
        HttpResponse<String> late = console.send("POST", path + "/decisions", ruling, two);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(TestConsole.json(late).at("/conflict/by").asText()).isEqualTo("one");
        String id = TestConsole.json(decided).get("id").asText();
        HttpResponse<String> back = console.send("POST", "/api/v1/decisions/" + id + ":take-back", null, one);
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(TestConsole.json(back).hasNonNull("takenBackAt")).isTrue();
    }

    @Test
    void namesEveryMistakeInABody() {
        Signed signed = console.addAndSignIn("mod", Role.MODERATOR);
        HttpResponse<String> refused =
                console.send("POST", "/api/v1/check", "{\"text\":\"\",\"lang\":\"fr\",\"wrong\":1}", signed);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(TestConsole.json(refused).get("errors")).hasSize(3);
    }

    @Test
    void checksAScriptParagraphByParagraph() {
        Signed signed = console.addAndSignIn("op", Role.OPERATOR);
        JsonNode result = TestConsole.json(console.send("POST", "/api/v1/check", "{\"text\":\"大家好\\n能治病\"}", signed));
        assertThat(result.at("/paragraphs/0/flagged").asBoolean()).isFalse();
        assertThat(result.at("/paragraphs/1/flagged").asBoolean()).isTrue();
        assertThat(result.at("/paragraphs/1/start").asInt()).isEqualTo(4);
    }

    @Test
    void servesThePageUnderAStrictPolicy() {
        HttpResponse<String> page = console.send("GET", "/cases/any", null, (Signed) null);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'", "'sha256-")
                .doesNotContain("unsafe");
        assertThat(console.send("GET", "/webjars/lit/3.3.2/index.js", null, (Signed) null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(console.send("GET", "/docs", null, (Signed) null).statusCode())
                .isEqualTo(200);
        assertThat(console.send("GET", "/../openapi/console.yaml", null, (Signed) null)
                        .statusCode())
                .isEqualTo(404);
    }
}
