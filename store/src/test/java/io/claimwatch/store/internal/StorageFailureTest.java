package io.claimwatch.store.internal;

import static io.claimwatch.store.Given.await;
import static io.claimwatch.store.Given.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.SegmentLog.Appended;
import io.claimwatch.contract.SegmentLog.Refused;
import io.claimwatch.store.Given;
import io.claimwatch.store.StoreConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageFailureTest {
    private static final String LONG = "这句话很长".repeat(2000);

    @TempDir
    Path dir;

    @Test
    void aFullDiskIsRefusedAndMendedWhenThereIsSpaceAgain() {
        try (Engine store = Engine.open(Given.config(dir, new Given.Clock()))) {
            await(store.segments().append(List.of(said("r1", 1, "一"))));
            long pages = await(store.logWriter().submit(db -> db.number("PRAGMA page_count")));
            limit(store, pages + 2);
            assertThatThrownBy(() -> await(store.segments().append(List.of(said("r1", 2, LONG)))))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.overloaded())
                            .isFalse());
            assertThat(store.stats().refused()).isEqualTo(1);
            assertThat(store.segments().end()).isEqualTo(1);
            assertThat(store.segments().read(0, 10)).hasSize(1);
            limit(store, 1_000_000);
            Appended again =
                    await(store.segments().append(List.of(said("r1", 2, LONG)))).get(0);
            assertThat(again).isEqualTo(new Appended(2, 2));
            assertThat(store.segments().read(0, 10)).hasSize(2);
        }
    }

    @Test
    void aFullQueueIsRefusedAndWhatWaitsIsWritten() {
        StoreConfig config = new StoreConfig(dir, 10, 1 << 20, 1000, new Given.Clock());
        CountDownLatch busy = new CountDownLatch(1);
        try (Engine store = Engine.open(config)) {
            var writing = store.logWriter().submit(db -> {
                Given.hold(busy);
                return 1;
            });
            List<RoomEvent> nine = java.util.stream.LongStream.rangeClosed(1, 9)
                    .mapToObj(sequence -> (RoomEvent) said("r1", sequence, "话"))
                    .toList();
            CompletionStage<List<Appended>> waiting = store.segments().append(nine);
            assertThatThrownBy(() -> await(store.segments().append(List.of(said("r2", 1, "话")))))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.overloaded())
                            .isTrue());
            busy.countDown();
            assertThat(await(waiting)).hasSize(9);
            assertThat(await(writing)).isEqualTo(1);
            assertThat(await(store.segments().append(List.of(said("r2", 1, "话")))))
                    .hasSize(1);
        }
    }

    @Test
    void closingWritesWhatWaitsAndRefusesTheRest() {
        Engine store = Engine.open(Given.config(dir, new Given.Clock()));
        CompletionStage<List<Appended>> last = store.segments().append(List.of(said("r1", 1, "话")));
        store.close();
        assertThat(await(last)).hasSize(1);
        assertThatThrownBy(() -> await(store.segments().append(List.of(said("r1", 2, "话")))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aSecondStoreIsKeptOutOfTheDirectory() {
        try (Engine store = Engine.open(Given.config(dir, new Given.Clock()))) {
            assertThatThrownBy(() -> Engine.open(Given.config(dir, new Given.Clock())))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("opened");
            assertThat(store.segments().end()).isZero();
        }
    }

    @Test
    void readsFromTheFileWhatTheTailNoLongerHolds() {
        try (Engine store = Engine.open(Given.config(dir, new Given.Clock()))) {
            Tail tail = new Tail(4, 1000, 0);
            for (long sequence = 1; sequence <= 6; sequence++) {
                Appended appended = await(store.segments().append(List.of(said("r1", sequence, "话"))))
                        .get(0);
                tail.add(store.segments().read(appended.position() - 1, 1).stream()
                        .map(logged -> new Tail.Sized(logged, 10))
                        .toList());
            }
            assertThat(tail.read(1, 10)).isEmpty();
            assertThat(tail.read(2, 2)).hasValueSatisfying(events -> assertThat(events)
                    .isEqualTo(store.segments().read(2, 2)));
            assertThat(tail.read(6, 10)).contains(List.of());
        }
    }

    private static void limit(Engine store, long pages) {
        await(store.logWriter().submit(db -> db.number("PRAGMA max_page_count = " + pages)));
    }
}
