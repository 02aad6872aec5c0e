package io.claimwatch.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwatch.contract.Segment;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class TranscriptIT {
    private static final String AT = "?room=r1&session=s1";

    private Vertx vertx;
    private Gateway gateway;

    @BeforeEach
    void start(Vertx given) {
        vertx = given;
        gateway = new Gateway(vertx, GatewayConfig.DEFAULTS);
    }

    @Test
    void tellsUpToWhichMessageEverythingIsDurable() {
        gateway.log.hold(event -> true);
        Client client = connect("tencent-asr" + AT + "&lang=zh&product=p1");
        client.send(tencent(0, 1, "全网"));
        client.send(tencent(0, 2, "全网最低价"));
        Eventually.holds(() -> gateway.log.heldAppends() == 1);
        assertThat(client.all("done")).isEmpty();

        gateway.log.release();
        Eventually.holds(() -> done(client) == 2);
        client.send("{\"code\":0,\"message\":\"success\",\"voice_id\":\"v1\",\"final\":1}");
        Eventually.holds(() -> done(client) == 3);

        assertThat(segments()).extracting(Segment::text).containsExactly("全网", "全网最低价");
        assertThat(segments()).extracting(Segment::isFinal).containsExactly(false, true);
        assertThat(segments()).extracting(Segment::sequence).containsOnly(gateway.clock.millis());
        Segment last = segments().get(1);
        assertThat(last.source()).isEqualTo("tencent-asr");
        assertThat(last.productId()).isEqualTo("p1");
        assertThat(last.lang()).isEqualTo("zh");
    }

    @Test
    void aConnectionThatComesAgainLosesNothingThoughTheVendorCountsAnew() {
        Client first = connect("tencent-asr" + AT);
        first.send(tencent(0, 2, "第一句"));
        Eventually.holds(() -> done(first) == 1);
        Gateway.await(first.socket.close());

        Client second = connect("tencent-asr" + AT);
        second.send(tencent(0, 2, "第一句"));
        Eventually.holds(() -> done(second) == 1);

        assertThat(finals()).containsExactly("第一句", "第一句");
    }

    @Test
    void theNewerOfTwoConnectionsGoesOn() {
        Client older = connect("ndjson" + AT);
        Client newer = connect("ndjson" + AT);
        Eventually.holds(() -> older.socket.isClosed());
        assertThat(older.socket.closeStatusCode()).isEqualTo((short) 4010);

        newer.send("{\"text\":\"接着说\"}");
        Eventually.holds(() -> done(newer) == 1);
        assertThat(finals()).containsExactly("接着说");
    }

    @Test
    void whatWasHeardLastStandsWhenTheClientLeaves() {
        Client client = connect("funasr" + AT);
        client.send("{\"mode\":\"2pass-online\",\"wav_name\":\"a\",\"text\":\"能治百病\"}");
        Eventually.holds(() -> done(client) == 1);
        Gateway.await(client.socket.close());

        Eventually.holds(() -> finals().equals(List.of("能治百病")));
    }

    @Test
    void saysWhichMessageCouldNotBeReadAndWhatTheRecogniserReported() {
        Client client = connect("iflytek-rtasr" + AT);
        client.send("{\"action\":\"started\",\"code\":\"0\",\"data\":\"\",\"desc\":\"success\"}");
        client.send("{broken");
        client.send("{\"action\":\"error\",\"code\":\"10800\",\"desc\":\"over max connect limit\"}");
        Eventually.holds(() -> client.all("refused").size() == 2 && done(client) == 3);

        JsonObject broken = client.all("refused").get(0);
        assertThat(broken.getLong("message")).isEqualTo(2);
        assertThat(broken.encode()).contains("malformed-json").doesNotContain("broken\"");
        assertThat(client.all("refused").get(1).encode()).contains("vendor-error", "10800: over max connect limit");
        assertThat(gateway.refused("vendor-error")).isEqualTo(1);
        assertThat(gateway.meters
                        .get("claimwatch.gateway.transcript.silent")
                        .tags("format", "iflytek-rtasr", "why", "control")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void slowsARecogniserInsteadOfRefusing() {
        gateway = new Gateway(
                vertx,
                GatewayConfig.DEFAULTS.withSockets(new GatewayConfig.Sockets(
                        8,
                        4,
                        1 << 20,
                        GatewayConfig.DEFAULTS.sockets().idle(),
                        GatewayConfig.DEFAULTS.sockets().stalled(),
                        GatewayConfig.DEFAULTS.sockets().drain())));
        gateway.log.hold(event -> true);
        Client client = connect("ndjson" + AT);
        for (int i = 0; i < 200; i++) {
            client.send("{\"text\":\"第" + i + "句\"}");
        }
        Eventually.holds(() ->
                gateway.meters.get("claimwatch.gateway.sockets.paused").gauge().value() == 1);
        gateway.log.release();

        Eventually.holds(() -> done(client) == 200);
        assertThat(finals()).hasSize(200);
        assertThat(client.all("refused")).isEmpty();
    }

    @Test
    void refusesTheUpgradeForWrongParametersNamingThem() {
        assertThatThrownBy(() -> connect("funasr?room=r1&sesion=s1&lang=fr"))
                .isInstanceOfSatisfying(UpgradeRejectedException.class, e -> assertThat(
                                e.getBody().toString())
                        .contains("did you mean 'session'", "auto, en, zh", "\"field\":\"session\""));
        assertThatThrownBy(() -> connect("funsr" + AT))
                .isInstanceOfSatisfying(UpgradeRejectedException.class, e -> assertThat(e.getStatus())
                        .isEqualTo(404));
    }

    @Test
    void takesADocument() {
        Gateway.Answer answer = post(
                "srt" + AT + "&start=2026-02-01T12:00:00Z",
                "application/x-subrip",
                "1\n00:00:01,000 --> 00:00:02,000\n三天见效\n\n2\n坏的\n\n3\n00:00:03,000 --> 00:00:04,000\n无效退款\n");

        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.body().getInteger("stored")).isEqualTo(2);
        assertThat(answer.body().encode()).contains("part 2 has no time line");
        assertThat(finals()).containsExactly("三天见效", "无效退款");
        assertThat(segments().get(0).startMs()).isEqualTo(1_769_947_201_000L);
    }

    @Test
    void takesMessagesLineByLine() {
        Gateway.Answer answer = post(
                "tencent-asr" + AT + "&hypotheses=drop",
                "application/x-ndjson",
                tencent(0, 1, "全网") + "\n" + tencent(0, 2, "全网最低价") + "\n" + tencent(1, 1, "还没说完") + "\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().getInteger("stored")).isEqualTo(2);
        assertThat(finals()).containsExactly("全网最低价", "还没说完");
    }

    @Test
    void theSameTranscriptUnderTheSameSequenceChangesNothing() {
        String body = "{\"segments\":[{\"start\":0,\"end\":2,\"text\":\"一\"},{\"start\":2,\"end\":4,\"text\":\"二\"}]}";
        for (int stored : new int[] {2, 0}) {
            Gateway.Answer answer =
                    post("whisper" + AT + "&backfill=true&start=1770000000000", "application/json", body);
            assertThat(answer.body().getInteger("stored")).isEqualTo(stored);
            assertThat(answer.body().getInteger("duplicates")).isEqualTo(2 - stored);
        }
        post("whisper" + AT + "&sequence=7", "application/json", body);

        assertThat(segments()).extracting(Segment::sequence).contains(7L, 8L);
    }

    @Test
    void refusesMediaTypesThatHoldNoTranscript() {
        assertThat(post("vtt" + AT, "image/png", "x").status()).isEqualTo(415);
        assertThat(post("vtt" + AT, "text/vtt", "").status()).isEqualTo(400);
        assertThat(post("vtt" + AT, "text/vtt", "WEBVTT\n\nnothing here").status())
                .isEqualTo(422);
    }

    private Client connect(String path) {
        return Client.connect(
                vertx,
                Client.options(gateway.port).setURI("/api/v1/ingest/" + path).putHeader("X-Api-Key", Gateway.KEY));
    }

    private Gateway.Answer post(String path, String type, String body) {
        return gateway.send(
                HttpMethod.POST,
                "/api/v1/ingest/" + path,
                Map.of("Authorization", "Bearer " + Gateway.KEY, "Content-Type", type),
                Buffer.buffer(body));
    }

    private List<Segment> segments() {
        return gateway.log.events().stream()
                .filter(Segment.class::isInstance)
                .map(Segment.class::cast)
                .toList();
    }

    private List<String> finals() {
        return segments().stream().filter(Segment::isFinal).map(Segment::text).toList();
    }

    private static long done(Client client) {
        return client.all("done").stream()
                .mapToLong(message -> message.getLong("message"))
                .max()
                .orElse(0);
    }

    private static String tencent(int index, int type, String text) {
        return "{\"code\":0,\"message\":\"success\",\"voice_id\":\"v1\",\"message_id\":\"m\",\"result\":{\"slice_type\":"
                + type + ",\"index\":" + index + ",\"start_time\":0,\"end_time\":900,\"voice_text_str\":\"" + text
                + "\"},\"final\":0}";
    }
}
