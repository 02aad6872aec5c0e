package io.claimwatch.launcher.internal.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.Segment;
import io.claimwatch.store.FlagEvent;
import io.claimwatch.store.Store;
import io.claimwatch.store.StoreConfig;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process that is asked to stop (SIGTERM) while rooms talk. */
@Timeout(240)
class DrainIT {
    private static final int ROOMS = 4;
    private static final int BEFORE = 200;

    /** What docs/OPERATIONS.md promises: eight stages of ten seconds. */
    private static final Duration BOUND = Duration.ofSeconds(80);

    @TempDir
    Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<Integer> answers = ConcurrentHashMap.newKeySet();
    private final CountDownLatch enough = new CountDownLatch(BEFORE);

    @Test
    void whatWasAcknowledgedIsDurableAndJudgedAndWhatComesLateIsToldSo() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        ExecutorService rooms = Executors.newFixedThreadPool(ROOMS);
        try (ChildServer server = ChildServer.start(data)) {
            List<Future<?>> talks = IntStream.range(0, ROOMS)
                    .<Future<?>>mapToObj(room -> rooms.submit(() -> talk(server, room)))
                    .toList();
            assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
            long asked = System.nanoTime();
            assertThat(server.terminate()).as("status").isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(BOUND);
            for (Future<?> talk : talks) {
                talk.get(30, TimeUnit.SECONDS);
            }
        } finally {
            rooms.shutdownNow();
        }
        assertThat(answers).as("every answer that came").isSubsetOf(200, 503);
        try (ChildServer again = ChildServer.start(data)) {
            assertThat(again.terminate()).isZero();
        }
        try (Store store = Store.open(StoreConfig.of(data, InstantSource.system()))) {
            assertThat(store.flags().position("detector"))
                    .isEqualTo(store.segments().end());
            Set<String> flagged = flags(store).stream()
                    .map(event -> key(event.flag().segment()))
                    .collect(Collectors.toSet());
            assertThat(flagged).containsAll(acknowledged);
        }
    }

    /** One sentence after the other until nobody answers any more. */
    private void talk(ChildServer server, int room) {
        Caller caller = new Caller(server.url());
        for (int sequence = 1; server.alive(); sequence++) {
            String body = "[{\"room\":\"room-" + room + "\",\"session\":\"s\",\"sequence\":" + sequence
                    + ",\"lang\":\"zh\",\"text\":\"它能治糖尿病\"}]";
            try {
                HttpResponse<String> answer = caller.json("POST", "/api/v1/segments", body);
                answers.add(answer.statusCode());
                if (answer.statusCode() == 200) {
                    acknowledged.add("room-" + room + "/" + sequence);
                    enough.countDown();
                } else {
                    assertThat(answer.body()).contains("urn:claimwatch:problem:stopping");
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                }
            } catch (IOException e) {
                return; // The end.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static List<FlagEvent> flags(Store store) {
        List<FlagEvent> all = new ArrayList<>();
        long cursor = 0;
        for (List<FlagEvent> page = store.review().flagsSince(null, cursor, 1_000);
                !page.isEmpty();
                page = store.review().flagsSince(null, cursor, 1_000)) {
            all.addAll(page);
            cursor = page.get(page.size() - 1).cursor();
        }
        return all;
    }

    private static String key(Segment segment) {
        return segment.room() + "/" + segment.sequence();
    }
}
