package io.claimwatch.store.internal;

import static io.claimwatch.store.Given.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.Lane;
import io.claimwatch.store.Given;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far lanes have come while that stands in memory alone: more of them have moved than are written at once. */
class LaneBookTest {
    private static final int ROOMS = 200;
    private static final Lane LANE = lane(7);

    @TempDir
    Path dir;

    private final LaneBook lanes = new LaneBook();

    @Test
    void aLaneWhoseDeletionWasRolledBackStandsWhereItDid() {
        assertThat(afterDeletion(db -> lanes.rolledBack()))
                .hasValueSatisfying(state -> assertThat(state.lastSeq()).isEqualTo(1));
    }

    @Test
    void aLaneWhoseDeletionIsDurableIsForgotten() {
        assertThat(afterDeletion(db -> {
                    db.execute("DELETE FROM lane_state");
                    lanes.committing(db, ROOMS);
                    lanes.committed();
                }))
                .isEmpty();
    }

    @Test
    void aLaneThatSpeaksAgainInTheTransactionThatDeletedItBeginsAnew() {
        try (Engine store = Engine.open(Given.config(dir, new Given.Clock()))) {
            LaneState begun = await(store.logWriter().submit(db -> {
                manySpeak(db);
                lanes.forget(LANE);
                db.execute("DELETE FROM lane_state");
                db.execute("DELETE FROM lanes");
                return lanes.forWriting(db, LANE, Given.START);
            }));
            assertThat(begun.lastSeq()).isEqualTo(-1);
        }
    }

    private interface End {
        void come(Db db) throws SQLException;
    }

    private Optional<LaneState> afterDeletion(End end) {
        try (Engine store = Engine.open(Given.config(dir, new Given.Clock()))) {
            return await(store.logWriter().submit(db -> {
                manySpeak(db);
                lanes.forget(LANE);
                end.come(db);
                return lanes.state(db, LANE);
            }));
        }
    }

    private void manySpeak(Db db) throws SQLException {
        for (int room = 0; room < ROOMS; room++) {
            LaneState begun = lanes.forWriting(db, lane(room), Given.START);
            lanes.stage(lane(room), begun.withFinal(1, room + 1, Given.START));
        }
        lanes.committing(db, ROOMS);
        lanes.committed();
    }

    private static Lane lane(int room) {
        return new Lane("t1", "asr", "r" + room, "s1");
    }
}
