package io.claimwatch.launcher.internal.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import io.claimwatch.launcher.internal.config.AppConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The lexicon is loaded again while rooms talk, well or faulty: nothing said is lost, and nothing is judged twice. */
@Timeout(180)
class ReloadIT {
    private static final int RELOADS = 10;
    private static final int BATCH = 20;
    private static final int EVERY = 3;
    private static final String LAST = "最后一句：它能治心梗";

    @TempDir
    Path folder;

    private Path rules;
    private Server server;
    private Desk desk;

    @BeforeEach
    void start() throws Exception {
        Path lexicon = copyOfTheSmallLexicon();
        rules = lexicon.resolve("zh/medical-efficacy.yaml");
        AppConfig config = AppConfig.read(
                null,
                Map.of(),
                Map.of(
                        "server.port",
                        "0",
                        "data.directory",
                        folder.resolve("data").toString(),
                        "lexicon.directory",
                        lexicon.toString()));
        server = Server.start(
                config,
                Map.of(AppConfig.INGEST_KEY, ChildServer.KEY, AppConfig.ADMIN_PASSWORD, ChildServer.PASSWORD),
                false);
        desk = Desk.signIn(URI.create(server.url()));
        desk.send("PUT", "/api/v1/products/p1", "{\"name\":\"软糖\",\"category\":\"food\"}");
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void judgesEverySegmentExactlyOnceWhileTheLexiconIsReloaded() throws Exception {
        AtomicBoolean reloaded = new AtomicBoolean();
        ExecutorService sender = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> sent = sender.submit(() -> talk("busy", reloaded::get));
            for (int i = 0; i < RELOADS; i++) {
                Files.writeString(rules, Files.readString(rules).replaceFirst("title: .*", "title: 称能治疗疾病" + i));
                assertThat(desk.reload().get("problems")).isEmpty();
            }
            reloaded.set(true);
            int segments = sent.get();
            talk("calm", upTo(segments));
            assertThat(segments).isGreaterThan(RELOADS * BATCH);
            List<Long> expected = flagged("calm");
            assertThat(expected).hasSizeGreaterThan(segments / EVERY).doesNotHaveDuplicates();
            assertThat(flagged("busy")).containsExactlyElementsOf(expected);
        } finally {
            sender.shutdownNow();
        }
    }

    @Test
    void keepsTheOldLexiconAndSaysWhyTheNewOneIsRefused() throws Exception {
        String well = Files.readString(rules);
        String version = desk.reload().get("version").asText();
        Files.writeString(rules, well.replaceFirst("(?m)^    patterns:$", "    patterns:\n      - 的"));
        JsonNode refused = desk.reload();
        assertThat(refused.get("version").asText()).isEqualTo(version);
        assertThat(refused.get("problems")).singleElement().satisfies(problem -> assertThat(problem.asText())
                .contains("zh/medical-efficacy.yaml:")
                .contains("'zh-test-treats-disease' would match nearly everything")
                .contains("hint: "));
        Files.writeString(rules, "entries: [" + "[".repeat(10_000));
        assertThat(desk.reload().get("problems")).isNotEmpty();
        assertThat(checked("它能治糖尿病").at("/results/0/flagged").asBoolean()).isTrue();
        Files.writeString(rules, well.replace("title: 称能治疗疾病", "title: 称能治病"));
        JsonNode taken = desk.reload();
        assertThat(taken.get("problems")).isEmpty();
        assertThat(taken.get("version").asText()).isNotEqualTo(version);
        assertThat(checked("它能治糖尿病").at("/results/0/findings/0/title").asText()).isEqualTo("称能治病");
    }

    private JsonNode checked(String text) throws IOException, InterruptedException {
        return Json.read(
                desk.send(
                                "POST",
                                "/api/v1/captions/check",
                                "{\"productId\":\"p1\",\"texts\":[{\"lang\":\"zh\",\"text\":\"" + text + "\"}]}")
                        .body(),
                JsonNode.class);
    }

    /** Whether to stop before the next batch. */
    private interface Until {
        boolean enough();
    }

    private static Until upTo(int segments) {
        int[] batches = {0};
        return () -> ++batches[0] > segments / BATCH;
    }

    /** Every third segment makes a claim; the last one says so. The number of segments before it. */
    private int talk(String room, Until until) throws IOException, InterruptedException {
        int sequence = 0;
        while (!until.enough()) {
            List<String> batch = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                sequence++;
                batch.add(segment(room, sequence, sequence % EVERY == 0 ? "第" + sequence + "句：它能治糖尿病" : "今天天气很好"));
            }
            take("[" + String.join(",", batch) + "]");
        }
        take("[" + segment(room, sequence + 1, LAST) + "]");
        return sequence;
    }

    private void take(String batch) throws IOException, InterruptedException {
        HttpResponse<String> taken = desk.send("POST", "/api/v1/segments", batch);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    }

    private static String segment(String room, int sequence, String text) {
        return "{\"room\":\"" + room + "\",\"session\":\"s\",\"sequence\":" + sequence
                + ",\"lang\":\"zh\",\"productId\":\"p1\",\"text\":\"" + text + "\"}";
    }

    /** Sequences flagged in a room, in their order, when its last segment is judged. */
    private List<Long> flagged(String room) throws IOException, InterruptedException {
        List<JsonNode> flags = desk.flags(room);
        while (flags.stream()
                .noneMatch(each -> each.at("/flag/segment/text").asText().equals(LAST))) {
            desk.send("GET", "/api/v1/flags?wait=1&after=" + last(), null);
            flags = desk.flags(room);
        }
        return flags.stream()
                .map(each -> each.at("/flag/segment/sequence").asLong())
                .toList();
    }

    /** Where the feed ends now. */
    private String last() throws IOException, InterruptedException {
        String next = "";
        JsonNode page;
        do {
            page = Json.read(
                    desk.send("GET", "/api/v1/flags?limit=200" + (next.isEmpty() ? "" : "&after=" + next), null)
                            .body(),
                    JsonNode.class);
            next = page.get("next").asText();
        } while (page.get("more").asBoolean());
        return next;
    }

    private Path copyOfTheSmallLexicon() throws Exception {
        Path from = Path.of(ReloadIT.class
                        .getResource("/small-lexicon/legal-basis.yaml")
                        .toURI())
                .getParent();
        Path to = folder.resolve("lexicon");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }
}
