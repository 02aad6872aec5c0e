package io.claimwatch.launcher.internal.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import io.claimwatch.launcher.Await;
import io.claimwatch.launcher.internal.config.AppConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of a running server: figures of every stage, and which part is ill. */
@Timeout(120)
class FiguresIT {
    private static final Pattern NAME = Pattern.compile("(?m)^(claimwatch_[a-z_]+)");

    @TempDir
    Path folder;

    private Server server;
    private Caller caller;

    private void start(String... settings) throws InterruptedException {
        Map<String, String> flags = new HashMap<>(Map.of(
                "server.port", "0", "data.directory", folder.resolve("data").toString()));
        for (String setting : settings) {
            String[] both = setting.split("=", 2);
            flags.put(both[0], both[1]);
        }
        server = Server.start(
                AppConfig.read(null, Map.of(), flags),
                Map.of(AppConfig.INGEST_KEY, ChildServer.KEY, AppConfig.ADMIN_PASSWORD, ChildServer.PASSWORD),
                false);
        caller = new Caller(URI.create(server.url()));
    }

    private HttpResponse<String> say(String text) throws IOException, InterruptedException {
        return caller.json(
                "POST",
                "/api/v1/segments",
                "[{\"room\":\"r\",\"session\":\"s\",\"sequence\":1,\"lang\":\"zh\",\"text\":\"" + text + "\"}]");
    }

    private HttpResponse<String> refused() throws IOException, InterruptedException {
        return caller.json(
                "POST", "/api/v1/segments", "[{\"room\":\"r\",\"session\":\"s\",\"sequence\":-1,\"text\":\"话\"}]");
    }

    private String figures() {
        try {
            return caller.get("/metrics").body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await(String line) {
        Await.until(line, Duration.ofSeconds(30), () -> figures().lines().anyMatch(line::equals) ? true : null);
    }

    @Test
    void everyStageQueueRefusalAndFlagIsCounted() throws Exception {
        start();
        try {
            HttpResponse<Stream<String>> stream = caller.http()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/stream"))
                                    .header("Authorization", "Bearer " + ChildServer.KEY)
                                    .build(),
                            BodyHandlers.ofLines());
            try (Stream<String> lines = stream.body()) {
                assertThat(say("它能治糖尿病").statusCode()).isEqualTo(200);
                assertThat(lines.anyMatch("event: flag"::equals)).isTrue();
            }
            assertThat(refused().statusCode()).isEqualTo(422);
            await("claimwatch_console_push_latency_seconds_count 1");
            for (String stage : Set.of("gateway_acknowledgement", "detector_latency", "console_push_latency")) {
                assertThat(figures())
                        .contains("claimwatch_" + stage + "_seconds_bucket{le=\"0.001\"} ")
                        .contains("claimwatch_" + stage + "_seconds_bucket{le=\"10.0\"} ")
                        .contains("claimwatch_" + stage + "_seconds_count 1");
            }
            assertThat(figures())
                    .containsPattern("claimwatch_flags_total\\{category=\"medical-efficacy\",severity=\"high\"} [1-9]")
                    .containsPattern("claimwatch_gateway_refused_total\\{code=\"[a-z-]+\"} 1\\.0")
                    .contains("claimwatch_store_queued 0.0", "claimwatch_store_queued_bound 65536.0")
                    .containsPattern("claimwatch_console_jobs_bound\\{pool=\"console\"} \\d+")
                    .contains("claimwatch_detector_lag 0.0", "claimwatch_detector_lag_seconds 0.0")
                    .contains("claimwatch_store_failing 0.0");
        } finally {
            server.stop();
        }
    }

    @Test
    void everyFigureStandsInTheManual() throws Exception {
        start();
        try {
            say("它能治糖尿病");
            refused();
            await("claimwatch_detector_lag 0.0");
            Set<String> shown = NAME.matcher(figures())
                    .results()
                    .map(found -> found.group(1).replaceFirst("_(bucket|count|sum|max)$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> documented = Pattern.compile("`(claimwatch_[a-z_]+)")
                    .matcher(Files.readString(Path.of("..", "docs", "OPERATIONS.md")))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(documented).containsAll(shown);
        } finally {
            server.stop();
        }
    }

    @Test
    void eachPartSaysHowItIs() throws Exception {
        start();
        try {
            HttpResponse<String> answer = caller.get("/health/ready");
            JsonNode state = Json.read(answer.body(), JsonNode.class);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(state.get("status").asText()).isEqualTo("ready");
            assertThat(state.get("parts").fieldNames())
                    .toIterable()
                    .contains("store", "disk", "call-backs", "detector", "lexicon");
            assertThat(caller.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(caller.get("/asyncapi.yaml").body()).startsWith("asyncapi: 3");
        } finally {
            server.stop();
        }
    }

    @Test
    void aTenantThatOnlyMeasuresIsCountedApartAlsoInOneProcess() throws Exception {
        start("shadow.tenants=default");
        try {
            say("它能治糖尿病");
            Await.until(
                    "a flag that nobody sees",
                    Duration.ofSeconds(30),
                    () -> figures().contains("claimwatch_shadow_flags_total{tenant=\"default\"}") ? true : null);
            assertThat(figures()).doesNotContain("claimwatch_flags_total{");
            HttpResponse<String> flags = caller.send("GET", "/api/v1/flags?after=0", ChildServer.KEY, null, null);
            assertThat(flags.body()).doesNotContain("糖尿病");
        } finally {
            server.stop();
        }
    }
}
