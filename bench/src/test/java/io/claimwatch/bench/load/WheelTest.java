package io.claimwatch.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** When rooms speak. */
class WheelTest {
    private static final int ROOMS = 200;
    private static final int MINUTE = 60_000 / Wheel.SLOT_MS;

    @Test
    void eachRoomSpeaksAtItsRateAndNoneIsForgotten() {
        Wheel wheel = new Wheel(ROOMS);
        wheel.pace(0.5);
        for (int room = 0; room < ROOMS; room++) {
            wheel.put(room, room);
        }
        int[] said = new int[ROOMS];
        for (int slot = 0; slot < 10 * MINUTE; slot++) {
            wheel.turn(room -> said[room]++);
        }
        double all = 0;
        for (int each : said) {
            assertThat(each).isCloseTo(300, within(40));
            all += each;
        }
        assertThat(all / ROOMS).isCloseTo(300, within(3.0));
    }

    @Test
    void aRoomSpeaksWhenItIsDueAndNotBefore() {
        Wheel wheel = new Wheel(1);
        wheel.pace(1);
        wheel.put(0, 100);
        int[] said = new int[1];
        for (int slot = 1; slot < 100 / Wheel.SLOT_MS; slot++) {
            wheel.turn(room -> said[0]++);
        }
        assertThat(said[0]).isZero();
        wheel.turn(room -> said[0]++);
        assertThat(said[0]).isEqualTo(1);
    }
}
