package io.claimwatch.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SessionEnd;
import io.claimwatch.contract.SessionStart;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Broadcasts begin, change and end; pages show texts; texts are checked. */
@ExtendWith(VertxExtension.class)
class RoomsIT {
    private static final String SESSION = "/api/v1/rooms/r1/sessions/s1";

    private Gateway gateway;

    @BeforeEach
    void start(Vertx vertx) {
        gateway = new Gateway(vertx, GatewayConfig.DEFAULTS);
    }

    @Test
    void aSessionBeginsChangesAndEnds() {
        assertThat(put("{\"host\":\"阿宁\",\"audience\":900,\"tier\":2}").status())
                .isEqualTo(200);
        assertThat(patch("{\"audience\":12000,\"market\":\"cn\",\"host\":null}").status())
                .isEqualTo(200);
        assertThat(send(HttpMethod.POST, SESSION + "/end", "").status()).isEqualTo(200);

        List<RoomEvent> events = gateway.log.events();
        SessionStart after = (SessionStart) events.get(1);
        assertThat(after.audience()).isEqualTo(12_000);
        assertThat(after.tier()).isEqualTo(2);
        assertThat(after.market()).isEqualTo("cn");
        assertThat(after.host()).isNull();
        assertThat(after.startedAt()).isEqualTo(((SessionStart) events.get(0)).startedAt());
        assertThat(events.get(2)).isInstanceOf(SessionEnd.class);
        assertThat(events).extracting(RoomEvent::source).containsOnly("session");
    }

    @Test
    void refusesChangesOfASessionThatNeverBegan() {
        assertThat(patch("{\"audience\":1}").status()).isEqualTo(404);
    }

    @Test
    void namesEveryFault() {
        Gateway.Answer answer = put("{\"audiance\":1,\"tier\":100,\"category\":\"toys\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().encode()).contains("did you mean 'audience'", "between 0 and 99", "toys");
        assertThat(gateway.log.events()).isEmpty();
    }

    @Test
    void refusesAnEndInSecondsFromWhichRecordsWouldBeLongOutOfDate() {
        put("{\"host\":\"阿宁\"}");
        String seconds = "{\"endedAt\":" + FakeClock.START / 1000 + "}";
        Gateway.Answer answer = send(HttpMethod.POST, SESSION + "/end", seconds);
        Gateway.Answer ahead =
                send(HttpMethod.POST, SESSION + "/end", "{\"endedAt\":" + (FakeClock.START + 90_000_000) + "}");
        Gateway.Answer inStream = gateway.post(
                "application/x-ndjson",
                "{\"type\":\"session-end\",\"room\":\"r1\",\"session\":\"s1\",\"sequence\":9,\"endedAt\":9}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().encode()).contains("endedAt", "milliseconds (not seconds)");
        assertThat(ahead.body().encode()).contains("more than a day ahead");
        assertThat(inStream.status()).isEqualTo(422);
        assertThat(put("{\"startedAt\":1780000000}").status()).isEqualTo(422);
        assertThat(gateway.log.events()).hasSize(1);
        // A replay faster than life comes to days that are still to be.
        assertThat(put("{\"startedAt\":" + (FakeClock.START + 900_000_000) + "}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void titleAndNoticeAreTextsOfTheirOwnWhenNewOrChanged() {
        put("{\"title\":\"根治失眠专场\",\"notice\":\"理性消费\"}");
        put("{\"title\":\"根治失眠专场\",\"notice\":\"理性消费\"}");
        patch("{\"notice\":\"加微信领券\"}");
        patch("{\"audience\":5}");

        assertThat(shown())
                .containsExactly("caption.room-title 根治失眠专场", "caption.room-notice 理性消费", "caption.room-notice 加微信领券");
    }

    @Test
    void theStartInAStreamOfEventsShowsItsTitleToo() {
        String line = new JsonObject()
                .put("type", "session-start")
                .put("room", "r1")
                .put("session", "s1")
                .put("sequence", 0)
                .put("title", "根治失眠专场")
                .encode();
        Gateway.Answer answer = gateway.post("application/x-ndjson", line + "\n" + Client.segment("r1", 1));

        assertThat(answer.body().getInteger("stored")).isEqualTo(2);
        assertThat(answer.body().getJsonArray("results")).hasSize(2);
        assertThat(shown()).containsExactly("caption.room-title 根治失眠专场");
        gateway.post("application/x-ndjson", line);
        assertThat(shown()).hasSize(1);
    }

    @Test
    void aTextThatComesBackIsShownAgain() {
        caption("page-text", "第一");
        caption("page-text", "第二");
        assertThat(caption("page-text", "第一").body().getString("status")).isEqualTo("stored");
        assertThat(caption("page-text", "第一").body().getString("status")).isEqualTo("duplicate");
        caption("page-text", "");

        assertThat(shown())
                .containsExactly(
                        "caption.page-text 第一", "caption.page-text 第二", "caption.page-text 第一", "caption.page-text ");
    }

    @Test
    void aProductsTextsComeWithIt() {
        Gateway.Answer answer = product("{\"name\":\"茶\",\"category\":\"food\",\"title\":\"根治失眠茶\","
                + "\"sellingPoints\":[\"三天见效\",\"无效退款\"]}");
        product("{\"name\":\"茶\",\"category\":\"food\",\"title\":\"根治失眠茶\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(shown()).containsExactly("caption.product-title 根治失眠茶", "caption.product-selling-points 三天见效\n无效退款");
        Segment title = (Segment) gateway.log.events().get(0);
        assertThat(title.room()).isEqualTo("page:p1");
        assertThat(title.productId()).isEqualTo("p1");
    }

    @Test
    void aPageIsJudgedAgainWhenItsProductBecomesAnother() {
        product("{\"name\":\"茶\",\"category\":\"health-food\",\"title\":\"增强免疫力\",\"description\":\"好茶\"}");
        product("{\"name\":\"茶\",\"category\":\"food\"}");

        assertThat(shown())
                .containsExactly(
                        "caption.product-title 增强免疫力",
                        "caption.product-description 好茶",
                        "caption.product-title 增强免疫力",
                        "caption.product-description 好茶");
    }

    @Test
    void aPageThatCouldNotBeStoredIsOwedStill() {
        product("{\"name\":\"茶\",\"category\":\"health-food\",\"title\":\"增强免疫力\"}");
        gateway.log.refuse(1, true);
        assertThat(product("{\"name\":\"茶\",\"category\":\"food\"}").status()).isEqualTo(429);
        assertThat(product("{\"name\":\"茶\",\"category\":\"food\"}").status()).isEqualTo(200);

        assertThat(shown()).hasSize(2);
    }

    @Test
    void aBackfilledTranscriptSaysThatItIsOver() {
        put("{\"host\":\"阿宁\",\"audience\":900}");
        String body = "WEBVTT\n\n00:01.000 --> 00:02.000\n一\n";
        for (int i = 0; i < 2; i++) {
            Gateway.Answer answer = gateway.send(
                    HttpMethod.POST,
                    "/api/v1/ingest/vtt?room=r1&session=s1&backfill=true&start=1770000000000",
                    Map.of("X-Api-Key", Gateway.KEY, "Content-Type", "text/vtt"),
                    Buffer.buffer(body));
            assertThat(answer.body().getInteger("stored")).isEqualTo(1 - i);
        }

        List<RoomEvent> events = gateway.log.events();
        assertThat(events).hasSize(4);
        SessionStart start = (SessionStart) events.get(1);
        assertThat(start.past()).isTrue();
        assertThat(start.host()).isEqualTo("阿宁");
        assertThat(((SessionEnd) events.get(3)).endedAt()).isEqualTo(1_770_000_002_000L);
    }

    @Test
    void aBackfilledDocumentWithoutAStartHasEndedByNow() {
        String body = "1\n00:00:01,000 --> 00:00:02,000\n一\n\n2\n00:30:00,000 --> 00:30:10,000\n二\n";
        backfill("r1", body);

        List<RoomEvent> events = gateway.log.events();
        assertThat(((SessionStart) events.get(0)).startedAt()).isEqualTo(FakeClock.START - 1_809_000);
        assertThat(((Segment) events.get(1)).startMs()).isEqualTo(FakeClock.START - 1_809_000);
        assertThat(((Segment) events.get(2)).startMs()).isEqualTo(FakeClock.START - 10_000);
        assertThat(((SessionEnd) events.get(3)).endedAt()).isEqualTo(FakeClock.START);
    }

    @Test
    void aBackfilledSessionThatWasAnnouncedBeganThen() {
        put("{\"startedAt\":1770000000000}");
        backfill("r1", "1\n00:30:00,000 --> 00:30:10,000\n二\n");

        Segment said = (Segment) gateway.log.events().get(2);
        assertThat(said.startMs()).isEqualTo(1_770_001_800_000L);
    }

    private void backfill(String room, String subtitles) {
        Gateway.Answer answer = gateway.send(
                HttpMethod.POST,
                "/api/v1/ingest/srt?session=s1&backfill=true&room=" + room,
                Map.of("X-Api-Key", Gateway.KEY, "Content-Type", "application/x-subrip"),
                Buffer.buffer(subtitles));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void checksTextsBeforeTheyAreShown() {
        Gateway.Answer answer = check(
                "{\"texts\":[{\"id\":\"title\",\"text\":\"好茶\\n根治失眠\"},{\"text\":\"好茶\"}],\"product\":{\"category\":\"food\"}}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().getString("lexicon")).isEqualTo("v1");
        JsonObject first = answer.body().getJsonArray("results").getJsonObject(0);
        assertThat(first.getBoolean("flagged")).isTrue();
        assertThat(first.getJsonArray("findings")
                        .getJsonObject(0)
                        .getJsonArray("evidence")
                        .encode())
                .isEqualTo("[{\"start\":3,\"end\":5,\"text\":\"根治\"}]");
        JsonObject second = answer.body().getJsonArray("results").getJsonObject(1);
        assertThat(second.getString("id")).isEqualTo("2");
        assertThat(second.getBoolean("flagged")).isFalse();
        assertThat(gateway.log.events()).isEmpty();
    }

    @Test
    void checksForAStoredProduct() {
        assertThat(check("{\"texts\":[{\"text\":\"根治\"}],\"productId\":\"p1\"}").status())
                .isEqualTo(404);
        product("{\"name\":\"药\",\"category\":\"drug\"}");

        Gateway.Answer answer = check("{\"texts\":[{\"text\":\"根治\"}],\"productId\":\"p1\"}");
        assertThat(answer.body().getJsonArray("results").getJsonObject(0).getBoolean("flagged"))
                .isFalse();
    }

    @Test
    void aCheckIsBounded() {
        assertThat(check("{\"texts\":[]}").status()).isEqualTo(422);
        assertThat(check("{\"texts\":[{\"text\":\"" + "长".repeat(20_001) + "\"}]}")
                        .status())
                .isEqualTo(422);
        String half = "{\"text\":\"" + "a".repeat(15_000) + "\"}";
        assertThat(check("{\"texts\":[" + half + "," + half + "]}").body().encode())
                .contains("together");
    }

    private List<String> shown() {
        return gateway.log.events().stream()
                .filter(event -> event.source().startsWith("caption."))
                .map(event -> event.source() + " " + ((Segment) event).text())
                .toList();
    }

    private Gateway.Answer put(String body) {
        return send(HttpMethod.PUT, SESSION, body);
    }

    private Gateway.Answer patch(String body) {
        return send(HttpMethod.PATCH, SESSION, body);
    }

    private Gateway.Answer product(String body) {
        return send(HttpMethod.PUT, "/api/v1/products/p1", body);
    }

    private Gateway.Answer check(String body) {
        return send(HttpMethod.POST, "/api/v1/captions/check", body);
    }

    private Gateway.Answer caption(String field, String text) {
        return send(
                HttpMethod.POST,
                "/api/v1/rooms/r1/captions",
                new JsonObject()
                        .put("session", "s1")
                        .put("field", field)
                        .put("text", text)
                        .encode());
    }

    private Gateway.Answer send(HttpMethod method, String path, String body) {
        gateway.clock.advance(java.time.Duration.ofMillis(1));
        return gateway.send(
                method,
                path,
                Map.of("X-Api-Key", Gateway.KEY, "Content-Type", "application/json"),
                Buffer.buffer(body));
    }
}
