package io.claimwatch.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a room keeps of what it sent. */
class RoomTest {
    private final Room room = new Room(1, new Plan.Life(50, 100, 100), List.of("p"));

    @Test
    void whatIsAcknowledgedIsGoneAndWhatIsNotIsSentAgainInOrder() {
        for (int i = 0; i < 4; i++) {
            room.add(new Event(room, i, 0, "e" + i));
        }
        assertThat(List.of(
                        room.send().sequence(),
                        room.send().sequence(),
                        room.send().sequence()))
                .containsExactly(0L, 1L, 2L);
        assertThat(room.acknowledge(0).sequence()).isZero();
        assertThat(room.acknowledge(0)).isNull();
        assertThat(room.acknowledged()).isEqualTo(1);
        room.rewind(2);
        assertThat(room.send().sequence()).isEqualTo(2);
        room.rewind(0);
        assertThat(List.of(
                        room.send().sequence(),
                        room.send().sequence(),
                        room.send().sequence()))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void itSendsNoMoreThanItsShare() {
        room.add(new Event(room, 0, 0, ""));
        room.add(new Event(room, 1, 0, ""));
        room.send();
        assertThat(room.maySend(1)).isFalse();
        assertThat(room.maySend(2)).isTrue();
    }
}
