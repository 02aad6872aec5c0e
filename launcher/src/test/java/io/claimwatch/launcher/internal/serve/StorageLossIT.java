package io.claimwatch.launcher.internal.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import io.claimwatch.launcher.internal.config.AppConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database goes down, the disk fills up: senders are told, and all goes on by itself when it is over. */
@Timeout(300)
class StorageLossIT {
    private static final Map<String, String> SECRETS =
            Map.of(AppConfig.INGEST_KEY, ChildServer.KEY, AppConfig.ADMIN_PASSWORD, ChildServer.PASSWORD);
    private static final int TRY_AGAIN_LATER = 1013;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private Server server;

    @Test
    void whenTheDatabaseIsGoneSendersAreToldAndGoOnWhenItIsBack() throws Exception {
        EmbeddedPostgres database = database(0);
        int port = database.getPort();
        start(Map.of(
                "store.url",
                "postgresql://localhost:" + port + "/postgres",
                "store.user",
                "postgres",
                "store.tls",
                "disable"));
        try {
            assertThat(say("它能治糖尿病", 1).statusCode()).isEqualTo(200);
            awaitFlags(1);
            database.close();
            told(say("它能治高血压", 2), 503);
            told(send("GET", "/api/v1/products/p9", null), 503);
            told(signIn(), 503);
            assertThat(closedWith("{\"room\":\"r\",\"session\":\"s\",\"sequence\":3,\"text\":\"话\"}"))
                    .isEqualTo(TRY_AGAIN_LATER);
            JsonNode ill = Json.read(send("GET", "/readyz", null).body(), JsonNode.class);
            assertThat(ill.get("status").asText()).isEqualTo("ill");
            assertThat(ill.at("/parts/store").asText()).startsWith("cannot be read");
            database = database(port);
            assertThat(say("它能治高血压", 2).statusCode()).isEqualTo(200);
            awaitFlags(2);
            assertThat(signIn().statusCode()).isEqualTo(200);
        } finally {
            server.stop();
            database.close();
        }
    }

    @Test
    void whenTheFileIsFullSendersAreToldAndGoOnWhenARoomWasErased() throws Exception {
        start(Map.of("store.max-file-bytes", Integer.toString(2 << 20)));
        try {
            String chatter = "今天的天气真不错我们随便聊聊".repeat(1_000);
            int sent = 0;
            HttpResponse<String> last = say(chatter, ++sent);
            while (last.statusCode() == 200 && sent < 1_000) {
                last = say(chatter, ++sent);
            }
            told(last, 503);
            assertThat(sent).isGreaterThan(10);
            HttpResponse<String> ready = send("GET", "/health/ready", null);
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("\"store\":\"cannot be written");
            HttpResponse<String> session = signIn();
            HttpResponse<String> erased = http.send(
                    HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/rooms/r/records:erase"))
                            .header("Content-Type", "application/json")
                            .header(
                                    "Cookie",
                                    session.headers()
                                            .firstValue("set-cookie")
                                            .orElseThrow()
                                            .replaceFirst(";.*", ""))
                            .header(
                                    "X-CSRF-Token",
                                    Json.read(session.body(), JsonNode.class)
                                            .get("csrfToken")
                                            .asText())
                            .POST(BodyPublishers.ofString("{\"tenant\":\"default\",\"reason\":\"room\"}"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
            assertThat(say(chatter, sent).statusCode()).isEqualTo(200);
        } finally {
            server.stop();
        }
    }

    private EmbeddedPostgres database(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private void start(Map<String, String> more) throws InterruptedException {
        Map<String, String> flags = new HashMap<>(more);
        flags.put("server.port", "0");
        flags.put("data.directory", folder.resolve("data").toString());
        server = Server.start(AppConfig.read(null, Map.of(), flags), SECRETS, false);
    }

    private HttpResponse<String> say(String text, int sequence) {
        return send(
                "POST",
                "/api/v1/segments",
                "[{\"room\":\"r\",\"session\":\"s\",\"lang\":\"zh\",\"sequence\":" + sequence + ",\"text\":\"" + text
                        + "\"}]");
    }

    private void awaitFlags(int wanted) {
        while (flags() < wanted) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(flags()).isEqualTo(wanted);
    }

    private int flags() {
        String metrics = send("GET", "/metrics", null).body();
        return metrics.lines()
                .filter(line -> line.startsWith("claimwatch_detector_flags_total"))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private HttpResponse<String> signIn() {
        return send("POST", "/api/v1/session", "{\"login\":\"admin\",\"password\":\"" + ChildServer.PASSWORD + "\"}");
    }

    private HttpResponse<String> send(String method, String path, String body) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(server.url() + path))
                            .header("Authorization", "Bearer " + ChildServer.KEY)
                            .header("Content-Type", "application/json")
                            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void told(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("retry-after")).as(answer.body()).isPresent();
        assertThat(answer.body()).contains("storage-failed");
    }

    /** Sends a message by WebSocket; the code it is closed with. */
    private int closedWith(String message) throws Exception {
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        WebSocket socket = http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + ChildServer.KEY)
                .buildAsync(
                        URI.create(server.url().replace("http", "ws") + "/api/v1/ingest"), new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
                                closed.complete(code);
                                return null;
                            }
                        })
                .get(20, TimeUnit.SECONDS);
        socket.sendText(message, true).get(20, TimeUnit.SECONDS);
        return closed.get(30, TimeUnit.SECONDS);
    }
}
