package io.claimwatch.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.console.TestConsole.Signed;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Passport;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.Role;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SessionEnd;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.contract.Showcase;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every operation answers as described; {@link TestConsole} holds each answer to the description. */
@Timeout(120)
class ResponsesIT {
    private static final String START_OF_DAY = "2026-05-01T16:00:00Z";
    private static final String CASE = "/api/v1/cases/";

    @TempDir
    Path directory;

    private volatile Instant now = Instant.parse(START_OF_DAY);
    private TestConsole console;
    private Signed admin;

    @BeforeEach
    void open() {
        InstantSource clock = () -> now;
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Duration second = Duration.ofSeconds(1);
        console = new TestConsole(
                directory,
                clock,
                new ConsoleConfig(4, 2, 256, 64 << 10, 500, 20, 1_000, second, 20, second, false, zone));
        admin = console.addAndSignIn("admin", Role.ADMIN, Role.MODERATOR);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void everyOperationAnswersAsDescribed() {
        Flag flag = richFlag();
        review(flag);
        roomsAndFigures();
        desk();
        feeds();
        callbacks();
        administration();
        Set<String> expected = new TreeSet<>();
        console.described.api.get("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(operation -> {
                    for (String status : List.of("200", "201", "204")) {
                        if (operation.getValue().path("responses").has(status)) {
                            expected.add(operation.getKey() + " " + path.getKey() + " " + status);
                        }
                    }
                }));
        expected.remove("get /api/v1/stream 200");
        assertThat(console.described.seen()).containsAll(expected);
    }

    @Test
    void everyMessageIsPushedAsDescribed() {
        try (EventReader reader =
                console.listen(console.request("/api/v1/stream").header("Cookie", admin.cookie()))) {
            reader.next("hello");
            Flag flag = richFlag();
            reader.next("flag");
            send("POST", CASE + flag.caseId() + "/lease", null);
            reader.next("case");
            String decision = decide(flag.caseId());
            reader.next("decision");
            send("POST", "/api/v1/decisions/" + decision + ":take-back", null);
            reader.next("decision");
            console.lexicon.version = "v2";
            reader.next("lexicon");
            reader.next("heartbeat");
            send("DELETE", "/api/v1/session", null);
            reader.next("resync");
        }
        JsonNode events = console.described.api.at(
                "/paths/~1api~1v1~1stream/get/responses/200/content/text~1event-stream/x-events");
        events.fieldNames()
                .forEachRemaining(name -> assertThat(console.described.seen()).contains("event " + name));
    }

    @Test
    void countsTheDecisionsOfTheDayFromLocalMidnight() {
        now = Instant.parse(START_OF_DAY).minus(Duration.ofMinutes(1));
        decide(console.flag("t1", "r1", "能治病").caseId());
        assertThat(decidedToday()).isEqualTo(1);
        now = Instant.parse(START_OF_DAY);
        assertThat(decidedToday()).isZero();
        decide(console.flag("t1", "r1", "还治这个").caseId());
        now = now.plus(Duration.ofMinutes(10));
        assertThat(decidedToday()).isEqualTo(1);
        HttpResponse<String> again = console.send(
                "POST", "/api/v1/session", "{\"login\":\"admin\",\"password\":\"" + TestConsole.PASSWORD + "\"}", null);
        assertThat(TestConsole.json(again).get("decidedToday").asInt()).isEqualTo(1);
    }

    private int decidedToday() {
        return TestConsole.json(send("GET", "/api/v1/session", null))
                .get("decidedToday")
                .asInt();
    }

    /** A flag about which everything is known, said twice, corrected on air. */
    private Flag richFlag() {
        long at = now.toEpochMilli();
        SessionStart start = new SessionStart(
                "t1", "asr", "r1", "s1", 1, at, "标题", "阿宁", "运营", "机构", 900, 2, ProductCategory.FOOD, at);
        Product product = new Product(
                "t1",
                "p1",
                "软糖",
                ProductCategory.FOOD,
                new Passport(List.of("SC1"), List.of(), null),
                new BigDecimal("59.9"),
                BigDecimal.TEN);
        Segment words = console.words("t1", "r1", 3, "这个能治病");
        Segment correction = console.words("t1", "r1", 4, "刚才说错了");
        TestConsole.await(console.store
                .segments()
                .append(List.of(start, new Showcase("t1", "asr", "r1", "s1", 2, "p1", at), words, correction)));
        Flag flag = new Flag("f-1", "c-rich", words, FakeLexicon.finding(words.text()), product, start, false);
        console.commit(flag, new Flag.Change.Corrected(List.of("f-1"), correction));
        Segment guess = console.words("t1", "r2", 1, "也许治");
        TestConsole.await(console.store.segments().append(List.of(guess)));
        console.commit(new Flag("f-2", "c-guess", guess, FakeLexicon.finding(guess.text()), null, null, true));
        return flag;
    }

    private void review(Flag flag) {
        String path = CASE + flag.caseId();
        console.addAndSignIn("lead", Role.LEAD);
        send("GET", "/api/v1/session", null);
        assertThat(TestConsole.json(send("GET", "/api/v1/queue?limit=1", null)).has("next"))
                .isTrue();
        send("GET", "/api/v1/queue", null);
        send("GET", "/api/v1/colleagues", null);
        send("POST", path + "/lease", null);
        send("DELETE", path + "/lease", null);
        send("POST", path + "/lease", "{\"to\":\"lead\"}");
        send("POST", path + "/notes", "{\"text\":\"已电话联系\"}");
        String decision = decide("c-guess");
        send("GET", CASE + "c-guess", null);
        send("POST", "/api/v1/decisions/" + decision + ":take-back", null);
        send("GET", CASE + "c-guess", null);
        send("GET", path, null);
        send("GET", CASE + "nothing", null);
        send("POST", CASE + "c-guess/decisions", "{\"measure\":\"warn\",\"version\":0}");
    }

    private void roomsAndFigures() {
        decide("c-guess");
        long at = now.toEpochMilli();
        TestConsole.await(console.store.segments().append(List.of(new SessionEnd("t1", "asr", "r1", "s1", 5, at, at))));
        send("GET", "/api/v1/rooms", null);
        JsonNode timeline = TestConsole.json(send("GET", "/api/v1/rooms/r1/sessions/s1?tenant=t1", null));
        assertThat(timeline.get("moments")).isNotEmpty();
        send("GET", "/api/v1/rooms/r2/sessions/s1?tenant=t1", null);
        send("GET", "/api/v1/rooms/r1/sessions/s1?tenant=t1&cursor=3", null);
        now = now.plusSeconds(1);
        assertThat(TestConsole.json(send("GET", "/api/v1/stats", null)).get("flags"))
                .isNotEmpty();
        assertThat(TestConsole.json(send("GET", "/api/v1/audit?limit=1", null)).has("next"))
                .isTrue();
        send("GET", "/api/v1/audit?limit=200", null);
        send("POST", "/api/v1/audit:verify", null);
        send("GET", "/api/v1/rooms/r1/records?tenant=t1", null);
        send("GET", "/api/v1/rooms/r99/records?tenant=t1", null);
        send("POST", "/api/v1/rooms/r1/records:erase", "{\"tenant\":\"t1\",\"reason\":\"试\"}");
    }

    private void desk() {
        send("GET", "/api/v1/lexicon/search?q=x", null);
        send("GET", "/api/v1/lexicon/entries/" + FakeLexicon.ENTRY.id(), null);
        console.vertx
                .eventBus()
                .consumer(
                        "claimwatch.lexicon.reload",
                        request -> request.reply("{\"version\":\"v1\",\"problems\":[\"a.yaml:3: wrong\"]}"));
        send("POST", "/api/v1/lexicon:reload", null);
        JsonNode checked = TestConsole.json(
                send("POST", "/api/v1/check", "{\"text\":\"好\\n能治坏病\",\"product\":{\"category\":\"food\"}}"));
        assertThat(checked.at("/paragraphs/1/errors")).hasSize(1);
        send("POST", "/api/v1/explain", "{\"text\":\"能治病\",\"category\":\"food\"}");
    }

    private void feeds() {
        assertThat(TestConsole.json(send("GET", "/api/v1/flags", null)).get("flags"))
                .isNotEmpty();
        assertThat(TestConsole.json(send("GET", "/api/v1/decisions", null)).get("decisions"))
                .isNotEmpty();
    }

    private void callbacks() {
        String path = "/api/v1/callbacks";
        JsonNode made = TestConsole.json(
                send("POST", path, "{\"tenant\":\"t1\",\"label\":\"平台\",\"url\":\"https://a.test/\",\"flags\":true}"));
        String id = made.at("/callback/id").asText();
        String one = path + "/" + id;
        send("POST", one + ":test", null);
        Duration minute = Duration.ofMinutes(1);
        TestConsole.await(console.store.outbox().claim(id, 1, minute))
                .forEach(event -> TestConsole.await(console.store.outbox().gaveUp(event, "503")));
        send("POST", one + ":rotate", "{\"overlapSeconds\":60}");
        send("POST", one + ":pause", null);
        assertThat(send("POST", one + ":test", null).statusCode()).isEqualTo(409);
        JsonNode dead = TestConsole.json(send("GET", one + "/dead?limit=1", null));
        assertThat(dead.get("events")).hasSize(1);
        assertThat(dead.has("next")).isTrue();
        send("GET", path, null);
        send("POST", one + ":resend", "{\"number\":" + dead.at("/events/0/number") + "}");
        send("POST", one + ":resume", null);
        send("DELETE", one, null);
    }

    private void administration() {
        send("POST", "/api/v1/people", "{\"login\":\"new\",\"roles\":[\"operator\"],\"tenant\":\"t1\"}");
        send("PUT", "/api/v1/people/new", "{\"name\":\"新人\",\"roles\":[\"agency\",\"operator\"]}");
        send("POST", "/api/v1/people/new:disable", null);
        send("POST", "/api/v1/people/new:enable", null);
        send("POST", "/api/v1/people/new:reset", null);
        send("GET", "/api/v1/people", null);
        JsonNode key = TestConsole.json(send("POST", "/api/v1/keys", "{\"tenant\":\"t1\",\"label\":\"平台\"}"));
        console.store.apiKeys().tenantOf(key.get("key").asText());
        send("DELETE", "/api/v1/keys/" + key.get("id"), null);
        send("GET", "/api/v1/keys", null);
        send(
                "PUT",
                "/api/v1/me/password",
                "{\"oldPassword\":\"" + TestConsole.PASSWORD + "\",\"newPassword\":\"something quite else\"}");
        send("DELETE", "/api/v1/session", null);
    }

    private String decide(String caseId) {
        String path = CASE + caseId;
        long version =
                TestConsole.json(send("GET", path, null)).at("/case/version").asLong();
        HttpResponse<String> decided =
                send("POST", path + "/decisions", "{\"measure\":\"warn\",\"note\":\"首次\",\"version\":" + version + "}");
        assertThat(decided.statusCode()).as(caseId).isEqualTo(201);
        return TestConsole.json(decided).get("id").asText();
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return console.send(method, path, body, admin);
    }
}
