package io.claimwatch.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.claimwatch.contract.Channel;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SessionEnd;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.gateway.Gateway.Answer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class SegmentsIT {
    private static final String LINES = "application/x-ndjson";
    private Gateway gateway;

    @BeforeEach
    void start(Vertx vertx) {
        gateway = new Gateway(vertx, GatewayConfig.DEFAULTS);
    }

    @Test
    void takesAnArrayAndFillsInWhatMayBeLeftOut() {
        Answer answer = gateway.post("application/json", "[" + line(1, "这款零添加") + ", " + line(2, "最后三单") + "]");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().getInteger("stored")).isEqualTo(2);
        assertThat(gateway.log.events())
                .first()
                .isEqualTo(new Segment(
                        "shop",
                        "default",
                        "r1",
                        "s1",
                        1,
                        FakeClock.START,
                        FakeClock.START,
                        "这款零添加",
                        "auto",
                        true,
                        Channel.SPEECH,
                        null,
                        FakeClock.START));
    }

    @Test
    void takesLinesOfAllTypesInTheirOrder() {
        Answer answer = gateway.post(LINES, """
                {"type":"session-start","room":"r1","session":"s1","sequence":0,"host":"阿宁","audience":12000,"category":"food"}
                {"type":"segment","room":"r1","session":"s1","sequence":1,"text":"大家好","startMs":5,"endMs":9,"lang":"zh"}

                {"type":"session-end","room":"r1","session":"s1","sequence":2}
                """);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(gateway.log.events())
                .extracting(Object::getClass)
                .containsExactly(SessionStart.class, Segment.class, SessionEnd.class);
        assertThat(answer.body().getJsonArray("results").getJsonObject(2).getInteger("line"))
                .isEqualTo(4);
    }

    @Test
    void takesTheOthersWhenALineInTheMiddleIsBroken() {
        Answer answer = gateway.post(LINES, line(1, "一") + "\n{\"room\":\"r1\",\"sess\n" + line(3, "三") + "\n");

        assertThat(answer.status()).isEqualTo(207);
        assertThat(sequences()).containsExactly(1L, 3L);
        assertThat(error(answer, 0).getInteger("line")).isEqualTo(2);
        assertThat(error(answer, 0).getString("code")).isEqualTo("malformed-json");
        assertThat(gateway.refused("malformed-json")).isEqualTo(1);
    }

    @Test
    void skipsATenMegabyteLineAndTakesTheOthers() {
        String huge = line(2, "很".repeat(3_500_000));
        Answer answer = gateway.post(LINES, line(1, "一") + "\n" + huge + "\n" + line(3, "三"));

        assertThat(answer.status()).isEqualTo(207);
        assertThat(sequences()).containsExactly(1L, 3L);
        assertThat(error(answer, 0).getInteger("line")).isEqualTo(2);
        assertThat(error(answer, 0).getString("code")).isEqualTo("line-too-long");
    }

    @Test
    void saysWhereALineIsNotUtf8() {
        Buffer body = Buffer.buffer(line(1, "一") + "\n")
                .appendString(line(2, "二"))
                .appendString("\n")
                .appendString("{\"text\":\"")
                .appendBytes(new byte[] {(byte) 0xe4, (byte) 0xb8, 'x'})
                .appendString("\"}\n" + line(4, "四"));
        Answer answer = gateway.post(LINES, body);

        assertThat(answer.status()).isEqualTo(207);
        assertThat(sequences()).containsExactly(1L, 2L, 4L);
        assertThat(error(answer, 0).getInteger("line")).isEqualTo(3);
        assertThat(error(answer, 0).getString("code")).isEqualTo("malformed-utf8");
        assertThat(error(answer, 0).getString("detail")).contains("byte 9");
    }

    @Test
    void namesTheKnownMemberNearestToAnUnknownOne() {
        Answer answer = gateway.post(LINES, "{\"rooom\":\"r1\",\"session\":\"s1\",\"sequence\":1,\"text\":\"x\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.body().getJsonArray("errors").stream().map(e -> ((JsonObject) e).getString("field")))
                .containsExactlyInAnyOrder("rooom", "room");
        assertThat(error(answer, 0).getString("detail")).contains("did you mean 'room'?");
    }

    @Test
    void answersADuplicateWhenASequenceIsRepeatedOrGoesBack() {
        gateway.post(LINES, line(5, "五"));
        Answer answer = gateway.post(LINES, line(5, "五") + "\n" + line(3, "三") + "\n" + line(6, "六"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().getInteger("duplicates")).isEqualTo(2);
        assertThat(answer.body().getJsonArray("results").getJsonObject(1))
                .isEqualTo(new JsonObject()
                        .put("line", 2)
                        .put("status", "duplicate")
                        .put("sequence", 3)
                        .put("lastSequence", 5));
        assertThat(sequences()).containsExactly(5L, 6L);
    }

    @Test
    void answersOnlyWhenTheEventsAreDurable() {
        gateway.log.hold(event -> true);
        Future<Answer> answer =
                gateway.sending(HttpMethod.POST, "/api/v1/segments", headers(Gateway.KEY), Buffer.buffer(line(1, "一")));
        Eventually.holds(() -> gateway.log.heldAppends() == 1);
        assertThat(answer.isComplete()).isFalse();

        gateway.log.release();
        assertThat(Gateway.await(answer).status()).isEqualTo(200);
    }

    @Test
    void takesNothingAfterAnAppendThatWasRefused() {
        gateway.log.refuse(1, true);
        Answer answer = gateway.post(LINES, lines(1, 2_500));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.retryAfter()).isEqualTo("1");
        assertThat(gateway.log.size()).isZero();
        assertThat(gateway.refused("overloaded")).isPositive();
        assertThat(gateway.post(LINES, lines(1, 2_500)).body().getInteger("stored"))
                .isEqualTo(2_500);
    }

    @Test
    void answersServiceUnavailableWhenTheDiskIsFull() {
        gateway.log.refuse(1, false);
        Answer answer = gateway.post(LINES, line(1, "一"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body().getString("type")).isEqualTo("urn:claimwatch:problem:storage-failed");
    }

    @Test
    void saysThatItIsStoppingToWhoeverComesLate() {
        Gateway.await(gateway.intake.close());
        Answer answer = gateway.post(LINES, line(1, "一"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.retryAfter()).isEqualTo("5");
        assertThat(answer.body().getString("type")).isEqualTo("urn:claimwatch:problem:stopping");
        assertThat(gateway.log.size()).isZero();
    }

    @Test
    void storesTenantsApart() {
        gateway.send(HttpMethod.POST, "/api/v1/segments", headers(Gateway.OTHER_KEY), Buffer.buffer(line(1, "一")));

        assertThat(gateway.log.events()).extracting(RoomEvent::tenant).containsExactly("other");
    }

    @Test
    void refusesStrangersAndKeysInTheUrl() {
        Buffer body = Buffer.buffer(line(1, "一"));
        Answer stranger = gateway.send(HttpMethod.POST, "/api/v1/segments", headers("cwk_guess"), body);
        Answer inUrl = gateway.send(
                HttpMethod.POST, "/api/v1/segments?key=" + Gateway.KEY, Map.of("Content-Type", LINES), body);

        assertThat(stranger.status()).isEqualTo(401);
        assertThat(inUrl.status()).isEqualTo(400);
        assertThat(gateway.log.size()).isZero();
        assertThat(gateway.refused("unauthenticated")).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoEventStream() {
        assertThat(gateway.post("text/plain", line(1, "一")).status()).isEqualTo(415);
        assertThat(gateway.post("application/json", line(1, "一")).status()).isEqualTo(400);
        assertThat(gateway.post(LINES, "\n\n").status()).isEqualTo(400);
    }

    @Test
    void takesTheElementsBeforeAnArrayBreaksOff() {
        Answer answer = gateway.post("application/json", "[" + line(1, "一") + "," + line(2, "二") + ",{\"room\"");

        assertThat(answer.status()).isEqualTo(207);
        assertThat(sequences()).containsExactly(1L, 2L);
        assertThat(error(answer, 0).getInteger("line")).isEqualTo(3);
    }

    @Test
    void takesAsManyEventsAsARequestMayHold() {
        Answer answer = gateway.post(LINES, lines(1, 5_002));

        assertThat(answer.status()).isEqualTo(207);
        assertThat(gateway.log.size()).isEqualTo(5_000);
        assertThat(error(answer, 0).getInteger("line")).isEqualTo(5_001);
        assertThat(error(answer, 0).getString("code")).isEqualTo("too-many-events");
    }

    @Test
    void refusesAKeyThatIsTooFastUntilItsDebtIsPaid() {
        gateway = new Gateway(
                gateway.vertx,
                GatewayConfig.DEFAULTS.withRates(new GatewayConfig.Rates(10, 1 << 20, Duration.ofSeconds(1), 64, 64)));

        assertThat(gateway.post(LINES, lines(1, 40)).status()).isEqualTo(200);
        Answer fast = gateway.post(LINES, line(41, "快"));
        assertThat(fast.status()).isEqualTo(429);
        assertThat(fast.retryAfter()).isEqualTo("4");
        gateway.clock.advance(Duration.ofSeconds(4));
        assertThat(gateway.post(LINES, line(41, "快")).status()).isEqualTo(200);
    }

    @Test
    void reportsEveryFaultOfALineAtOnce() {
        JsonObject bad = new JsonObject()
                .put("room", "a b")
                .put("session", 7)
                .put("sequence", -1)
                .put("text", "字".repeat(20_001))
                .put("channel", "smell")
                .put("final", "yes")
                .put("tenant", "other");
        JsonArray errors = gateway.post(LINES, bad.encode()).body().getJsonArray("errors");

        assertThat(errors.stream().map(JsonObject.class::cast))
                .extracting(e -> e.getString("field"), e -> e.getString("code"))
                .containsExactlyInAnyOrder(
                        tuple("room", "bad-character"),
                        tuple("session", "wrong-type"),
                        tuple("sequence", "out-of-range"),
                        tuple("text", "too-long"),
                        tuple("channel", "unknown-value"),
                        tuple("final", "wrong-type"),
                        tuple("tenant", "not-allowed"));
    }

    @Test
    void refusesHalfASurrogatePair() {
        Answer answer = gateway.post(LINES, line(1, "\\ud83d"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(error(answer, 0).getString("detail")).contains("half a surrogate pair at UTF-16 index 0");
    }

    private static String lines(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> line(i, "第" + i + "句"))
                .collect(Collectors.joining("\n"));
    }

    private static String line(long sequence, String text) {
        return "{\"room\":\"r1\",\"session\":\"s1\",\"sequence\":" + sequence + ",\"text\":\"" + text + "\"}";
    }

    private static Map<String, String> headers(String key) {
        return Map.of("X-Api-Key", key, "Content-Type", LINES);
    }

    private static JsonObject error(Answer answer, int index) {
        JsonObject problem = answer.status() == 207 ? answer.body().getJsonObject("problem") : answer.body();
        return problem.getJsonArray("errors").getJsonObject(index);
    }

    private List<Long> sequences() {
        return gateway.log.events().stream().map(RoomEvent::sequence).toList();
    }
}
