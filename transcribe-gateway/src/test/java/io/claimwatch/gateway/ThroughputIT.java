package io.claimwatch.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One WebSocket, 100 rooms, a steady rate. The bounds are loose on purpose: the load gate is in bench. */
@ExtendWith(VertxExtension.class)
class ThroughputIT {
    private static final int ROOMS = 100;
    private static final int SECONDS = 2;

    @ParameterizedTest
    @ValueSource(ints = {2_000, 10_000})
    void acknowledgesASteadyStream(int perSecond, Vertx vertx, TestReporter reporter) {
        Gateway gateway = new Gateway(vertx, GatewayConfig.DEFAULTS);
        int total = perSecond * SECONDS;
        long[] sentAt = new long[total];
        long[] latency = new long[total];
        Map<String, Integer> nextOfRoom = new ConcurrentHashMap<>();
        AtomicInteger acknowledged = new AtomicInteger();
        Client client = Client.connect(vertx, gateway.port);
        client.listen(message -> {
            if ("ack".equals(message.getString("type"))) {
                acknowledged.addAndGet(settle(message, sentAt, latency, nextOfRoom));
            }
        });
        send(client, perSecond, sentAt);
        Eventually.holds(() -> acknowledged.get() == total);
        Arrays.sort(latency);
        reporter.publishEntry(Map.of(
                "events/s", Integer.toString(perSecond),
                "p50 ms", Double.toString(latency[total / 2] / 1e6),
                "p99 ms", Double.toString(latency[(int) (total * 0.99)] / 1e6)));

        assertThat(gateway.log.size()).isEqualTo(total);
        assertThat(latency[total / 2]).isLessThan(TimeUnit.SECONDS.toNanos(2));
    }

    private static void send(Client client, int perSecond, long[] sentAt) {
        long start = System.nanoTime();
        for (int i = 0; i < sentAt.length; i++) {
            long due = start + i * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(200_000);
            }
            sentAt[i] = System.nanoTime();
            client.send(Client.segment("r" + i % ROOMS, i / ROOMS));
        }
    }

    private static int settle(JsonObject ack, long[] sentAt, long[] latency, Map<String, Integer> nextOfRoom) {
        String room = ack.getString("room");
        int number = Integer.parseInt(room.substring(1));
        int from = nextOfRoom.getOrDefault(room, 0);
        int to = ack.getInteger("sequence") + 1;
        long now = System.nanoTime();
        for (int sequence = from; sequence < to; sequence++) {
            int i = sequence * ROOMS + number;
            latency[i] = now - sentAt[i];
        }
        nextOfRoom.put(room, to);
        return Math.max(0, to - from);
    }
}
