package io.claimwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.Lane;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.contract.SegmentLog.Appended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where each of many lanes stands is written behind the events; what a dead process did not write is read off them. */
class SqliteLogRecoveryTest {
    private static final int ROOMS = 200;
    private static final int SAID = 70;

    @TempDir
    Path directory;

    @TempDir
    Path afterwards;

    private final List<RoomEvent> events = new ArrayList<>();

    @BeforeEach
    void manyRoomsTalk() {
        for (long sequence = 1; sequence <= SAID; sequence++) {
            for (int room = 0; room < ROOMS; room++) {
                events.add(Given.said("r" + room, sequence, "第" + sequence + "句"));
            }
        }
    }

    @Test
    void whatAProcessLeftWithoutClosingIsComplete() throws IOException {
        try (Store store = Store.open(Given.config(directory, new Given.Clock()))) {
            Given.await(store.segments().append(events));
            leaveAsItIs();
        }
        try (Store store = Store.open(Given.config(afterwards, new Given.Clock()))) {
            SegmentLog log = store.segments();
            for (int room = 0; room < ROOMS; room++) {
                assertThat(log.lastSequence(new Lane("t1", "asr", "r" + room, "s1")))
                        .isEqualTo(SAID);
            }
            assertThat(Given.await(log.append(events))).allMatch(Appended::duplicate);
            assertThat(log.around("t1", "r7", "s1", 20, 2, 3))
                    .extracting(Segment::sequence)
                    .containsExactly(18L, 19L, 20L, 21L, 22L, 23L);
        }
    }

    @Test
    void talkGoesOnWhereItWas() throws IOException {
        try (Store store = Store.open(Given.config(directory, new Given.Clock()))) {
            Given.await(store.segments().append(events));
            leaveAsItIs();
        }
        try (Store store = Store.open(Given.config(afterwards, new Given.Clock()))) {
            Given.await(store.segments().append(List.of(Given.said("r7", SAID + 1, "又一句"))));

            assertThat(store.segments().around("t1", "r7", "s1", SAID + 1, 3, 3))
                    .extracting(Segment::sequence)
                    .containsExactly(SAID - 2L, SAID - 1L, (long) SAID, SAID + 1L);
        }
    }

    @Test
    void nothingIsLeftToReadOffTheEventsAfterClosing() throws SQLException {
        try (Store store = Store.open(Given.config(directory, new Given.Clock()))) {
            Given.await(store.segments().append(events));
        }
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("segments.db"));
                Statement statement = file.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT l.value, e.value FROM meta l, meta e" + " WHERE l.name = 'lanes' AND e.name = 'end'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getLong(1)).isEqualTo(row.getLong(2)).isEqualTo((long) ROOMS * SAID);
        }
    }

    private void leaveAsItIs() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(file -> file.getFileName().toString().contains(".db"))
                    .toList()) {
                Files.copy(file, afterwards.resolve(file.getFileName()));
            }
        }
    }
}
