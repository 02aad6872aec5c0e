package io.claimwatch.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is known of the events of many rooms. */
class RoomBookTest {
    private final RoomBook book = new RoomBook(3);

    @Test
    void anEventCountsOnce() {
        assertThat(book.add(1, 0)).isTrue();
        assertThat(book.add(2, 0)).isTrue();
        assertThat(book.add(1, 0)).isFalse();
        assertThat(book.count()).isEqualTo(2);
    }

    @Test
    void whatIsMissingOfEachRoomIsCounted() {
        book.add(0, 0);
        book.add(0, 2);
        book.add(2, 0);
        book.add(2, 1);

        assertThat(book.missing(room -> room == 1 ? 0 : 3)).isEqualTo(1 + 1);
        assertThat(book.missing(room -> room == 1 ? 4 : 0)).isEqualTo(4);
    }

    @Test
    void orderIsThatOfTheRoomAlone() {
        book.add(0, 5);
        book.add(1, 3);
        book.add(0, 5);
        assertThat(book.backwards()).isZero();
        book.add(0, 4);
        assertThat(book.backwards()).isEqualTo(1);
    }

    @Test
    void twoBooksAreCompared() {
        RoomBook other = new RoomBook(3);
        book.add(0, 1);
        book.add(2, 1);
        other.add(2, 1);
        other.add(2, 7);
        assertThat(book.notIn(other)).isEqualTo(1);
    }
}
