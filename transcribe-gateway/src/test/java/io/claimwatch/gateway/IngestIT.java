package io.claimwatch.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwatch.contract.RoomEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class IngestIT {
    private Vertx vertx;
    private Gateway gateway;

    @BeforeEach
    void start(Vertx given) {
        vertx = given;
        gateway = new Gateway(vertx, GatewayConfig.DEFAULTS);
    }

    @Test
    void acknowledgesWhatIsDurableAndNothingElse() {
        gateway.log.hold(event -> true);
        Client client = Client.connect(vertx, gateway.port);
        client.send(Client.segment("r1", 1));
        Eventually.holds(() -> gateway.log.heldAppends() == 1);
        assertThat(client.all("ack")).isEmpty();

        gateway.log.release();
        Eventually.holds(() -> client.acked("r1") == 1);
        assertThat(client.all("ack").get(0))
                .isEqualTo(new JsonObject()
                        .put("type", "ack")
                        .put("room", "r1")
                        .put("session", "s1")
                        .put("source", "default")
                        .put("sequence", 1));
    }

    @Test
    void mergesAcknowledgementsOfALane() {
        gateway.log.hold(event -> event.sequence() == 0);
        Client client = Client.connect(vertx, gateway.port);
        IntStream.range(0, 300).forEach(i -> client.send(Client.segment("r1", i)));
        Eventually.holds(
                () -> gateway.meters.get("claimwatch.gateway.waiting").gauge().value() > 0);
        gateway.log.release();

        Eventually.holds(() -> client.acked("r1") == 299);
        assertThat(client.all("ack").size()).isLessThan(20);
        assertThat(gateway.log.events())
                .extracting(RoomEvent::sequence)
                .containsExactlyElementsOf(LongStream.range(0, 300).boxed().toList());
    }

    @Test
    void givesCreditBackAsEventsBecomeDurable() {
        Client client = Client.connect(vertx, gateway.port);
        Eventually.holds(() -> !client.all("credit").isEmpty());
        assertThat(client.all("credit").get(0).getInteger("perRoom")).isEqualTo(2_048);
        IntStream.range(0, 100).forEach(i -> client.send(Client.segment("r" + i % 10, i)));

        Eventually.holds(() -> client.credit() == 8_192 + 100);
    }

    @Test
    void roomsThatShareAMessageShareAWriteAndEachIsAcknowledged() {
        Client client = Client.connect(vertx, gateway.port);
        client.send(IntStream.range(0, 40)
                .mapToObj(i -> Client.segment("r" + i % 20, i))
                .collect(Collectors.joining("\n")));

        Eventually.holds(() -> IntStream.range(20, 40).allMatch(i -> client.acked("r" + i % 20) == i));
        assertThat(gateway.log.size()).isEqualTo(40);
        assertThat(gateway.log.attempts()).isLessThan(22);
    }

    @Test
    void aSharedWriteThatWasRefusedIsTriedAgainRoomByRoomInOrder() {
        gateway.log.refuse(3, true);
        Client client = Client.connect(vertx, gateway.port);
        client.send(IntStream.range(0, 9)
                .mapToObj(i -> Client.segment("r" + i % 3, i))
                .collect(Collectors.joining("\n")));

        Eventually.holds(() -> IntStream.range(6, 9).allMatch(i -> client.acked("r" + i % 3) == i));
        assertThat(gateway.log.events().stream()
                        .filter(event -> event.room().equals("r1"))
                        .map(RoomEvent::sequence))
                .containsExactly(1L, 4L, 7L);
    }

    @Test
    void takesTheOtherLinesOfAMessageWithABrokenOne() {
        Client client = Client.connect(vertx, gateway.port);
        client.send(Client.segment("r1", 1));
        client.send(Client.segment("r1", 2) + "\n{broken\n" + Client.segment("r1", 3));

        Eventually.holds(() -> client.acked("r1") == 3 && client.all("refused").size() == 1);
        JsonObject refused = client.all("refused").get(0);
        assertThat(refused.getLong("message")).isEqualTo(2);
        assertThat(refused.getInteger("line")).isEqualTo(2);
        assertThat(refused.getJsonObject("problem")
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("code"))
                .isEqualTo("malformed-json");
    }

    @Test
    void saysWhenAMessageIsNotUtf8() {
        Client client = Client.connect(vertx, gateway.port);
        client.sendBytes(Buffer.buffer(new byte[] {'{', (byte) 0xff, '}'}));
        client.send(Client.segment("r1", 1));

        Eventually.holds(() -> client.acked("r1") == 1 && client.all("refused").size() == 1);
        assertThat(gateway.refused("malformed-utf8")).isEqualTo(1);
    }

    @Test
    void acknowledgesASequenceThatGoesBackWithTheLanesLast() {
        Client client = Client.connect(vertx, gateway.port);
        client.send(Client.segment("r1", 9));
        Eventually.holds(() -> client.acked("r1") == 9);
        client.send(Client.segment("r1", 4));

        Eventually.holds(() -> client.all("ack").size() == 2);
        assertThat(client.all("ack").get(1).getLong("sequence")).isEqualTo(9);
        assertThat(client.all("ack").get(1).getInteger("duplicates")).isEqualTo(1);
    }

    @Test
    void letsOtherRoomsPassASlowOne() {
        gateway.log.hold(event -> event.room().equals("slow"));
        Client client = Client.connect(vertx, gateway.port);
        IntStream.range(0, 1_000).forEach(i -> client.send(Client.segment("slow", i)));
        IntStream.range(0, 1_000).forEach(i -> client.send(Client.segment("quick", i)));

        Eventually.holds(() -> client.acked("quick") == 999);
        assertThat(client.acked("slow")).isEqualTo(-1);
        gateway.log.release();
        Eventually.holds(() -> client.acked("slow") == 999);
    }

    @Test
    void refusesAFloodingRoomAndTakesItAgainFromTheGap() {
        restart(GatewayConfig.DEFAULTS.withSockets(sockets(1_000, 10, Duration.ofSeconds(10))));
        gateway.log.hold(event -> event.room().equals("flood"));
        Client client = Client.connect(vertx, gateway.port);
        IntStream.range(0, 15).forEach(i -> client.send(Client.segment("flood", i)));
        client.send(Client.segment("calm", 1));
        Eventually.holds(() -> client.all("refused").size() == 5 && client.acked("calm") == 1);
        assertThat(client.all("refused")).allMatch(refused -> refused.getLong("resumeFrom") == 10);

        gateway.log.release();
        Eventually.holds(() -> client.acked("flood") == 9);
        client.send(Client.segment("flood", 15));
        Eventually.holds(() -> client.all("refused").size() == 6);
        IntStream.range(10, 16).forEach(i -> client.send(Client.segment("flood", i)));
        Eventually.holds(() -> client.acked("flood") == 15);
        assertThat(gateway.log.size()).isEqualTo(17);
    }

    @Test
    void closesAClientThatLeavesTooManyLanesBroken() {
        restart(GatewayConfig.DEFAULTS.withSockets(sockets(1_000, 10, Duration.ofSeconds(10))));
        gateway.log.hold(event -> true);
        Client client = Client.connect(vertx, gateway.port);
        for (int room = 0; room < 50; room++) {
            String name = "flood" + room;
            StringBuilder lines = new StringBuilder();
            for (int lane = 0; lane < 510; lane++) {
                lines.append(Client.segment(name, 1).replace("\"session\":\"", "\"session\":\"" + lane + "-"))
                        .append('\n');
            }
            client.send(lines.toString());
        }

        Eventually.holds(client.socket::isClosed);
        assertThat(client.socket.closeStatusCode()).isEqualTo((short) 4009);
    }

    @Test
    void roomsThatDoNotMoveLeaveHalfOfTheCreditToOthers() {
        restart(GatewayConfig.DEFAULTS.withSockets(sockets(64, 32, Duration.ofSeconds(10))));
        gateway.log.hold(event -> event.room().startsWith("slow"));
        Client client = Client.connect(vertx, gateway.port);
        IntStream.range(0, 40).forEach(i -> client.send(Client.segment("slow" + i % 2, i)));
        Eventually.holds(() -> perRoom(client) == 16);
        IntStream.range(0, 200).forEach(i -> {
            client.send(Client.segment("quick", i));
            Eventually.holds(() -> i < 20 || client.acked("quick") > i - 20);
        });
        Eventually.holds(() -> client.acked("quick") == 199);

        gateway.log.release();
        Eventually.holds(() -> perRoom(client) == 32);
        assertThat(client.all("refused")).isEmpty();
    }

    private static int perRoom(Client client) {
        return client.all("credit").stream()
                .filter(message -> message.containsKey("perRoom"))
                .mapToInt(message -> message.getInteger("perRoom"))
                .reduce(0, (earlier, later) -> later);
    }

    @Test
    void stopsReadingFromAClientThatIgnoresItsCredit() {
        restart(GatewayConfig.DEFAULTS.withSockets(sockets(100, 100, Duration.ofSeconds(10))));
        gateway.log.hold(event -> true);
        Client client = Client.connect(vertx, gateway.port);
        IntStream.range(0, 500).forEach(i -> client.send(Client.segment("r" + i / 50, i)));

        Eventually.holds(() -> gauge("claimwatch.gateway.sockets.paused") == 1);
        assertThat(client.all("refused")).isEmpty();
        gateway.log.release();
        Eventually.holds(() -> client.acked("r9") == 499);
        assertThat(gateway.log.size()).isEqualTo(500);
    }

    @Test
    void retriesWhileTheLogIsBusyWithoutLosingOrder() {
        gateway.log.refuse(5, true);
        Client client = Client.connect(vertx, gateway.port);
        IntStream.range(0, 200).forEach(i -> client.send(Client.segment("r1", i)));

        Eventually.holds(() -> client.acked("r1") == 199);
        assertThat(gateway.log.events())
                .extracting(RoomEvent::sequence)
                .containsExactlyElementsOf(LongStream.range(0, 200).boxed().toList());
    }

    @Test
    void closesWithTryAgainLaterWhenTheDiskIsFull() {
        gateway.log.refuse(1, false);
        Client client = Client.connect(vertx, gateway.port);
        client.send(Client.segment("r1", 1));

        Eventually.holds(client.socket::isClosed);
        assertThat(client.socket.closeStatusCode()).isEqualTo((short) 1013);
        assertThat(client.all("ack")).isEmpty();
    }

    @Test
    void closesAClientThatStopsReading() {
        restart(GatewayConfig.DEFAULTS.withSockets(sockets(8_192, 2_048, Duration.ofMillis(300))));
        Client client = Client.connect(vertx, gateway.port);
        client.socket.pause();
        String bad = IntStream.range(0, 900).mapToObj(i -> "{bad").collect(Collectors.joining("\n"));
        IntStream.range(0, 130).forEach(i -> client.send(Client.segment("r1", i) + "\n" + bad));

        Eventually.holds(() -> gateway.refused("closed-4008") == 1);
        Eventually.holds(() -> gauge("claimwatch.gateway.sockets") == 0);
        Eventually.holds(() -> gauge("claimwatch.gateway.sockets.paused") == 0);
    }

    @Test
    void closesAClientThatIsSilent() {
        restart(GatewayConfig.DEFAULTS.withSockets(new GatewayConfig.Sockets(
                100, 100, 1 << 20, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1))));
        Client client = Client.connect(vertx, gateway.port);
        client.socket.pause();

        Eventually.holds(() -> gateway.refused("closed-4001") == 1);
    }

    @Test
    void drainsAndSaysGoodbyeAtShutdown() {
        gateway.log.hold(event -> true);
        Client client = Client.connect(vertx, gateway.port);
        IntStream.range(0, 50).forEach(i -> client.send(Client.segment("r1", i)));
        Eventually.holds(() -> gateway.log.heldAppends() == 1);
        var closed = gateway.intake.close();
        assertThat(closed.isComplete()).isFalse();
        gateway.log.release();

        Gateway.await(closed);
        Eventually.holds(client.socket::isClosed);
        assertThat(client.socket.closeStatusCode()).isEqualTo((short) 1001);
        assertThat(client.acked("r1")).isEqualTo(gateway.log.size() - 1L);
    }

    @Test
    void letsABrowserSendItsKeyAsSubprotocol() {
        Client client = Client.connect(
                vertx,
                Client.options(gateway.port).addSubProtocol("claimwatch.v1").addSubProtocol("key." + Gateway.KEY));

        assertThat(client.socket.subProtocol()).isEqualTo("claimwatch.v1");
    }

    @Test
    void refusesTheHandshakeOfStrangersAndOfKeysInTheUrl() {
        assertThatThrownBy(() -> Client.connect(vertx, Client.options(gateway.port)))
                .isInstanceOfSatisfying(UpgradeRejectedException.class, e -> assertThat(e.getStatus())
                        .isEqualTo(401));
        assertThatThrownBy(() ->
                        Client.connect(vertx, Client.options(gateway.port).setURI("/api/v1/ingest?key=" + Gateway.KEY)))
                .isInstanceOfSatisfying(UpgradeRejectedException.class, e -> assertThat(e.getStatus())
                        .isEqualTo(400));
    }

    private double gauge(String name) {
        return gateway.meters.get(name).gauge().value();
    }

    private void restart(GatewayConfig config) {
        gateway = new Gateway(vertx, config);
    }

    private static GatewayConfig.Sockets sockets(int credit, int perRoom, Duration stalled) {
        return new GatewayConfig.Sockets(
                credit, perRoom, 1 << 20, Duration.ofSeconds(60), stalled, Duration.ofSeconds(10));
    }
}
