package io.claimwatch.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.NetSocket;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Senders that mean no good, or know no better. */
@ExtendWith(VertxExtension.class)
class HostileIT {
    @Test
    void anAddressMayOpenSoManyConnections(Vertx vertx) {
        Gateway gateway = guarded(
                vertx,
                new GatewayConfig.Guards(
                        3, Duration.ofMinutes(1), Duration.ofMinutes(1), 0, 20, Duration.ofSeconds(1)));
        for (int i = 0; i < 3; i++) {
            knock(vertx, gateway, "");
        }
        Eventually.holds(() ->
                gateway.meters.get("claimwatch.gateway.connections").gauge().value() == 3);
        Gateway.Answer fourth = ask(gateway, Gateway.KEY);
        assertThat(fourth.status()).isEqualTo(429);
        assertThat(fourth.body().getString("detail")).contains("too many connections");

        List<AtomicBoolean> closed = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            closed.add(knock(vertx, gateway, ""));
        }
        Eventually.holds(() -> closed.stream().anyMatch(AtomicBoolean::get));
        Eventually.holds(() -> gateway.refused("too-many-connections") == 13);
    }

    @Test
    void aConnectionWithoutARequestIsCutThoughItDrips(Vertx vertx) {
        Gateway gateway = guarded(
                vertx,
                new GatewayConfig.Guards(
                        0, Duration.ofMillis(100), Duration.ofMinutes(1), 0, 20, Duration.ofSeconds(1)));
        AtomicBoolean silent = knock(vertx, gateway, "");
        AtomicBoolean dripping = knock(vertx, gateway, "POST /api/v1/segments HTTP/1.1\r\nX-Drip: ");

        Eventually.holds(() -> silent.get() && dripping.get());
        assertThat(gateway.refused("handshake-too-slow")).isEqualTo(2);
    }

    @Test
    void wrongKeysAreAnsweredLateAndRightOnesAtOnce(Vertx vertx) {
        Gateway gateway = guarded(
                vertx,
                new GatewayConfig.Guards(0, Duration.ofMinutes(1), Duration.ofMinutes(1), 0, 2, Duration.ofMinutes(1)));
        for (int i = 0; i < 2; i++) {
            assertThat(ask(gateway, "cwk_guess").status()).isEqualTo(401);
        }
        Future<Gateway.Answer> third = asking(gateway, "cwk_guess");
        Eventually.holds(() -> gateway.refused("kept-waiting") == 1);

        assertThat(ask(gateway, Gateway.KEY).status()).isEqualTo(404);
        assertThat(third.isComplete()).isFalse();
        assertThat(gateway.refused("unauthenticated")).isEqualTo(3);
    }

    @Test
    void aThousandLinesOfNonsenseEndASocket(Vertx vertx) {
        Gateway gateway = new Gateway(vertx, GatewayConfig.DEFAULTS);
        Client client = Client.connect(vertx, gateway.port);
        for (int i = 0; i < 30; i++) {
            client.send("nonsense\n".repeat(100));
        }

        Eventually.holds(() -> client.socket.isClosed());
        assertThat(client.socket.closeStatusCode()).isEqualTo((short) 4011);
    }

    @Test
    void allKeysOfATenantShareItsQuota(Vertx vertx) {
        Gateway gateway = new Gateway(
                vertx, GatewayConfig.DEFAULTS.withQuotas(GatewayConfig.Quotas.parse("shop=10/1000000, other=5/2000")));
        Gateway.Answer first = gateway.post("application/x-ndjson", lines(100));
        Gateway.Answer second = gateway.post("application/x-ndjson", lines(1));

        assertThat(first.body().getInteger("stored")).isEqualTo(100);
        assertThat(second.status()).isEqualTo(429);
        assertThat(second.retryAfter()).isEqualTo("9");
        assertThat(second.body().encode()).contains("quota of 10 events");
        assertThat(gateway.refused("rate-limited")).isEqualTo(1);
        gateway.clock.advance(Duration.ofSeconds(9));
        assertThat(gateway.post("application/x-ndjson", lines(1)).status()).isEqualTo(200);
    }

    /** Waits longer than the ten seconds in which a slow body is noticed. */
    @Test
    void aBodyThatHasComeWholeMayWaitForTheLog(Vertx vertx) {
        Gateway gateway = new Gateway(vertx, GatewayConfig.DEFAULTS);
        gateway.log.hold(event -> true);
        Future<Gateway.Answer> answer = gateway.sending(
                HttpMethod.POST,
                "/api/v1/segments",
                Map.of("X-Api-Key", Gateway.KEY, "Content-Type", "application/x-ndjson"),
                Buffer.buffer(lines(1)));
        Gateway.await(vertx.timer(11, TimeUnit.SECONDS));
        assertThat(answer.isComplete()).isFalse();
        gateway.log.release();
        assertThat(Gateway.await(answer).status()).isEqualTo(200);
    }

    private static Gateway guarded(Vertx vertx, GatewayConfig.Guards guards) {
        return new Gateway(vertx, GatewayConfig.DEFAULTS.withGuards(guards));
    }

    /** Opens a connection and sends the beginning of something; tells when it was closed. */
    private static AtomicBoolean knock(Vertx vertx, Gateway gateway, String beginning) {
        AtomicBoolean closed = new AtomicBoolean();
        NetSocket socket = Gateway.await(vertx.createNetClient().connect(gateway.port, "127.0.0.1"));
        socket.closeHandler(gone -> closed.set(true));
        if (!beginning.isEmpty()) {
            socket.write(beginning);
        }
        return closed;
    }

    private static Gateway.Answer ask(Gateway gateway, String key) {
        return Gateway.await(asking(gateway, key));
    }

    private static Future<Gateway.Answer> asking(Gateway gateway, String key) {
        return gateway.sending(HttpMethod.GET, "/api/v1/products/none", Map.of("X-Api-Key", key), Buffer.buffer());
    }

    private static String lines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(Client.segment("r" + i, 1)).append('\n');
        }
        return lines.toString();
    }
}
