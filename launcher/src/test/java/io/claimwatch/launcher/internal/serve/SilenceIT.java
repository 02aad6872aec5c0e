package io.claimwatch.launcher.internal.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a real process logs while it takes, flags and refuses: nothing that was said and no secret. */
@Timeout(180)
class SilenceIT {
    /** In no test and no lexicon; the second half is flagged. */
    private static final String PHRASE = "葳蕤翡冷翠";

    private static final String CLAIM = PHRASE + "它能治糖尿病";
    private static final String WRONG_KEY = "cwk_wrong_key_that_nobody_has";
    private static final String WRONG_PASSWORD = "not-the-password-" + PHRASE;

    @TempDir
    Path folder;

    @Test
    void nothingThatWasSaidAndNoSecretStandsInTheLog() throws Exception {
        Path config = Files.writeString(folder.resolve("claimwatch.yaml"), "log.format: json\n");
        Path data = Files.createDirectory(folder.resolve("data"));
        List<String> log;
        try (ChildServer server = ChildServer.start(data, "--config", config.toString())) {
            Caller caller = new Caller(server.url());
            takenAndFlagged(caller);
            refused(caller);
            overWebSocket(caller);
            strangers(caller);
            assertThat(server.terminate()).isZero();
            log = Files.readAllLines(server.log(), StandardCharsets.UTF_8);
        }
        assertThat(log).isNotEmpty();
        assertThat(log).allSatisfy(line -> {
            JsonNode event = Json.read(line, JsonNode.class);
            assertThat(event.get("timestamp").asLong()).isPositive();
            assertThat(event.get("level").asText()).isNotBlank();
            assertThat(event.get("loggerName").asText()).isNotBlank();
            assertThat(event.get("formattedMessage").asText()).isNotBlank();
        });
        // Jackson may have escaped it; so the text is looked at as it was meant.
        String all = String.join(
                "\n",
                log.stream()
                        .map(line -> Json.read(line, JsonNode.class).toString())
                        .toList());
        assertThat(all)
                .contains("ready")
                .doesNotContain(PHRASE)
                .doesNotContain("治糖尿病")
                .doesNotContain(ChildServer.KEY)
                .doesNotContain(ChildServer.PASSWORD)
                .doesNotContain(WRONG_KEY)
                .doesNotContain(WRONG_PASSWORD);
    }

    private static void takenAndFlagged(Caller caller) throws Exception {
        caller.json(
                "PUT",
                "/api/v1/products/p1",
                "{\"name\":\"" + PHRASE + "\",\"category\":\"food\",\"title\":\"" + CLAIM + "\"}");
        caller.json("PUT", "/api/v1/rooms/r/sessions/s", "{\"title\":\"" + PHRASE + "\",\"notice\":\"" + CLAIM + "\"}");
        HttpResponse<String> taken = caller.json("POST", "/api/v1/segments", "[" + segment(CLAIM) + "]");
        assertThat(taken.statusCode()).isEqualTo(200);
        caller.json("POST", "/api/v1/captions/check", "{\"texts\":[{\"text\":\"" + CLAIM + "\",\"lang\":\"zh\"}]}");
        caller.json("POST", "/api/v1/rooms/r/captions", "{\"texts\":[{\"text\":\"" + CLAIM + "\"}]}");
    }

    private static void refused(Caller caller) throws Exception {
        for (String broken : List.of(
                "[" + PHRASE,
                "[{\"room\":" + PHRASE + "}]",
                "[{\"room\":\"r\",\"session\":\"s\",\"sequence\":\"" + PHRASE + "\",\"text\":\"" + CLAIM + "\"}]",
                "[{\"" + PHRASE + "\":1}]",
                "[" + segment(CLAIM).replace("\"zh\"", "\"" + PHRASE + "\"") + "]",
                "{\"a\":".repeat(2_000) + "\"" + PHRASE)) {
            assertThat(caller.json("POST", "/api/v1/segments", broken).statusCode())
                    .isBetween(200, 499);
            caller.json("PUT", "/api/v1/products/p2", broken);
            caller.json("POST", "/api/v1/ingest/tencent-asr?room=r&session=s&lang=zh", broken);
            caller.json("POST", "/api/v1/ingest/webvtt?room=r&session=s&lang=zh", broken);
            caller.json("POST", "/api/v1/captions/check", broken);
            caller.json("POST", "/api/v1/rooms/r/captions", broken);
        }
        caller.get("/api/v1/cases?room=%E8%91%B3%E8%95%A4%E7%BF%A1%E5%86%B7%E7%BF%A0&x=%ZZ".replace("%ZZ", "%25"));
        caller.send("POST", "/api/v1/segments", ChildServer.KEY, "text/" + "plain", CLAIM);
    }

    private static void overWebSocket(Caller caller) throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        WebSocket socket = caller.http()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + ChildServer.KEY)
                .subprotocols("claimwatch.v1")
                .buildAsync(caller.webSocket("/api/v1/ingest"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onClose(WebSocket at, int code, String reason) {
                        closed.countDown();
                        return null;
                    }

                    @Override
                    public void onError(WebSocket at, Throwable error) {
                        closed.countDown();
                    }
                })
                .get(20, TimeUnit.SECONDS);
        socket.sendText(segment(CLAIM).replace("\"sequence\":1", "\"sequence\":2"), true)
                .join();
        socket.sendText("{" + PHRASE, true).join();
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void strangers(Caller caller) throws Exception {
        assertThat(caller.send("POST", "/api/v1/segments", WRONG_KEY, "application/json", "[" + segment(CLAIM) + "]")
                        .statusCode())
                .isEqualTo(401);
        String signIn = "{\"login\":\"admin\",\"password\":\"" + WRONG_PASSWORD + "\"}";
        assertThat(caller.send("POST", "/api/v1/session", null, "application/json", signIn)
                        .statusCode())
                .isEqualTo(401);
        String right = "{\"login\":\"admin\",\"password\":\"" + ChildServer.PASSWORD + "\"}";
        assertThat(caller.send("POST", "/api/v1/session", null, "application/json", right)
                        .statusCode())
                .isEqualTo(200);
    }

    private static String segment(String text) {
        return "{\"room\":\"r\",\"session\":\"s\",\"sequence\":1,\"lang\":\"zh\",\"text\":\"" + text + "\"}";
    }
}
