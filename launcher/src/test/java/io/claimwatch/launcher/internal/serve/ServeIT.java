package io.claimwatch.launcher.internal.serve;

import static io.claimwatch.launcher.internal.serve.OpenApiTest.operations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import io.claimwatch.launcher.internal.cli.Stop;
import io.claimwatch.launcher.internal.config.AppConfig;
import io.claimwatch.launcher.internal.feed.FlagStream;
import io.claimwatch.launcher.internal.feed.Target;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One whole process's worth, from the socket to the push stream. */
@Timeout(120)
class ServeIT {
    private static final Map<String, String> SECRETS =
            Map.of(AppConfig.INGEST_KEY, ChildServer.KEY, AppConfig.ADMIN_PASSWORD, ChildServer.PASSWORD);

    @TempDir
    static Path folder;

    private static Server server;
    private static HttpClient http;

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(config("0", "data"), SECRETS, false);
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    private static AppConfig config(String port, String data) {
        return AppConfig.read(
                null,
                Map.of(),
                Map.of(
                        "server.port",
                        port,
                        "data.directory",
                        folder.resolve(data).toString()));
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header("Authorization", "Bearer " + ChildServer.KEY)
                        .header("Content-Type", "application/json")
                        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** More answers than any socket buffer takes wait for the one who asked, and all of them come. */
    @Test
    void whoAsksManyTimesBeforeReadingGetsAllAnswersInTheEnd() throws Exception {
        int times = 100;
        URI address = URI.create(server.url());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String asked = "GET /openapi.yaml HTTP/1.1\r\nHost: x\r\n\r\n".repeat(times - 1)
                    + "GET /openapi.yaml HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
            assertThat(send("GET", "/healthz", null).statusCode()).isEqualTo(200);
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(times + 1);
        }
    }

    private static JsonNode described() throws IOException, InterruptedException {
        return Json.MAPPER.valueToTree(
                OpenApiTest.parse(send("GET", "/openapi.yaml", null).body()));
    }

    @Test
    void anUnlawfulSegmentComesBackAsAFlagOnThePushStream() throws Exception {
        BlockingQueue<JsonNode> flags = new LinkedBlockingQueue<>();
        Vertx vertx = Vertx.vertx();
        try {
            FlagStream stream = new FlagStream(vertx, flags::add);
            stream.open(new Target(URI.create(server.url()), ChildServer.KEY))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
            send("PUT", "/api/v1/products/p1", "{\"name\":\"软糖\",\"category\":\"food\"}");
            HttpResponse<String> taken = send(
                    "POST",
                    "/api/v1/segments",
                    "[{\"room\":\"r\",\"session\":\"s\",\"sequence\":1,\"lang\":\"zh\",\"productId\":\"p1\","
                            + "\"text\":\"它能治糖尿病\"}]");
            assertThat(taken.statusCode()).isEqualTo(200);
            JsonNode flag = flags.poll(20, TimeUnit.SECONDS);
            assertThat(flag).isNotNull();
            assertThat(flag.at("/flag/segment/text").asText()).isEqualTo("它能治糖尿病");
            assertThat(flag.at("/flag/product/name").asText()).isEqualTo("软糖");
            assertThat(flag.get("pushedAt").asLong())
                    .isGreaterThanOrEqualTo(flag.get("receivedAt").asLong());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void flagsWhatAPageShowsAndTakesARecognisersWords() throws Exception {
        BlockingQueue<JsonNode> flags = new LinkedBlockingQueue<>();
        Vertx vertx = Vertx.vertx();
        try {
            new FlagStream(vertx, flags::add)
                    .open(new Target(URI.create(server.url()), ChildServer.KEY))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
            send("PUT", "/api/v1/products/p7", "{\"name\":\"软糖\",\"category\":\"food\",\"title\":\"本品能治疗糖尿病\"}");
            send("PUT", "/api/v1/rooms/r7/sessions/s7", "{\"notice\":\"本店软糖能治疗糖尿病\",\"category\":\"food\"}");
            HttpResponse<String> taken = send(
                    "POST",
                    "/api/v1/ingest/tencent-asr?room=r7&session=s7&lang=zh",
                    "[{\"code\":0,\"voice_id\":\"v\",\"result\":{\"slice_type\":2,\"index\":0,\"start_time\":0,"
                            + "\"end_time\":900,\"voice_text_str\":\"它能治疗糖尿病\"}}]");
            assertThat(taken.statusCode()).isEqualTo(200);
            Set<String> seen = new TreeSet<>();
            for (JsonNode flag = flags.poll(20, TimeUnit.SECONDS);
                    flag != null && seen.size() < 3;
                    flag = seen.size() < 3 ? flags.poll(20, TimeUnit.SECONDS) : null) {
                JsonNode segment = flag.at("/flag/segment");
                seen.add(segment.get("room").asText() + " "
                        + segment.get("source").asText());
            }
            assertThat(seen).contains("page:p7 caption.product-title", "r7 caption.room-notice", "r7 tencent-asr");
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
        HttpResponse<String> checked = send(
                "POST",
                "/api/v1/captions/check",
                "{\"texts\":[{\"text\":\"能治疗糖尿病\",\"lang\":\"zh\"}],\"productId\":\"p7\"}");
        assertThat(Json.read(checked.body(), JsonNode.class)
                        .at("/results/0/flagged")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void everyDescribedOperationAnswersAsDescribedAndOthersDoNot() throws Exception {
        Map<String, JsonNode> operations = operations(described());
        send("PUT", "/api/v1/products/x", "{\"name\":\"x\",\"category\":\"food\"}");
        send("PUT", "/api/v1/rooms/x/sessions/x", "{}");
        for (Map.Entry<String, JsonNode> operation : operations.entrySet()) {
            String[] named = operation.getKey().split(" ");
            String path = named[1].replace("{format}", "ndjson").replaceAll("\\{[^}]*}", "x");
            if (path.equals("/api/v1/stream")) {
                continue;
            }
            String status = Integer.toString(send(named[0], path, null).statusCode());
            assertThat(status).as(operation.getKey()).isNotIn("404", "405", "500", "501");
            assertThat(operation.getValue().get("responses").fieldNames())
                    .toIterable()
                    .as(operation.getKey())
                    .contains(status);
        }
        assertThat(send("GET", "/api/v1/nothing-here", null).statusCode()).isEqualTo(404);
        assertThat(send("GET", "/nothing-here.txt", null).statusCode()).isEqualTo(404);
    }

    @Test
    void thePushStreamIsDescribedAndSpeaksAsDescribed() throws Exception {
        JsonNode stream = described().at("/paths/~1api~1v1~1stream/get/responses/200/content");
        String media = stream.fieldNames().next();
        HttpResponse<Stream<String>> open = http.send(
                HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/stream"))
                        .header("Authorization", "Bearer " + ChildServer.KEY)
                        .build(),
                BodyHandlers.ofLines());
        try (Stream<String> lines = open.body()) {
            assertThat(open.statusCode()).isEqualTo(200);
            assertThat(open.headers().firstValue("content-type")).hasValue(media);
            String first =
                    lines.filter(line -> line.startsWith("event: ")).findFirst().orElseThrow();
            assertThat(stream.get(media).get("x-events").fieldNames())
                    .toIterable()
                    .contains(first.substring("event: ".length()), "flag", "decision", "heartbeat", "resync");
        }
    }

    @Test
    void saysWhetherItIsWell() throws Exception {
        assertThat(send("GET", "/healthz", null).statusCode()).isEqualTo(200);
        JsonNode ready = Json.read(send("GET", "/readyz", null).body(), JsonNode.class);
        assertThat(ready.get("status").asText()).isEqualTo("ready");
        assertThat(ready.at("/parts/detector").asText()).isEqualTo("ok");
        assertThat(send("GET", "/metrics", null).body())
                .contains("claimwatch_detector_segments_total", "claimwatch_store_appended_total");
    }

    @Test
    void aTakenPortOrDirectoryIsOneClearLine() {
        int port = URI.create(server.url()).getPort();
        assertThatThrownBy(() -> Server.start(config(Integer.toString(port), "other"), SECRETS, false))
                .isInstanceOf(Stop.class)
                .hasMessageStartingWith("port " + port);
        assertThatThrownBy(() -> Server.start(config("0", "data"), SECRETS, false))
                .isInstanceOf(Stop.class)
                .hasMessageContaining("cannot be used: this process has opened it already");
    }
}
