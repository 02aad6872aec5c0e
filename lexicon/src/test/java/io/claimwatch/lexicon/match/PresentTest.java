package io.claimwatch.lexicon.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PresentTest {
    @Test
    void holdsNothingOfTheTextBefore() {
        Random random = new Random(44);
        for (int round = 0; round < 200; round++) {
            int words = 1 + random.nextInt(20);
            int[] classes =
                    random.ints(random.nextInt(150), 0, words * Long.SIZE).toArray();
            int[] nothing = new int[words * Long.SIZE];
            Arrays.fill(nothing, -1);
            BitSet expected = new BitSet();
            for (int id : classes) {
                expected.set(id);
            }
            Present present = Present.OF_THREAD.get().cleared(words);
            present.enter(classes, 0, classes.length, nothing);
            assertThat(BitSet.valueOf(present.words())).isEqualTo(expected);
        }
    }

    @Test
    void tellsASecondTermOfAClass() {
        int[] twice = {-1, 7, -1};
        Present present = Present.OF_THREAD.get().cleared(1);
        assertThat(present.enter(new int[] {0, 1}, 0, 2, twice)).isTrue();
        assertThat(BitSet.valueOf(present.words()).stream()).containsExactly(0, 1);
        assertThat(present.enter(new int[] {1, 0}, 0, 2, twice)).isTrue();
        assertThat(BitSet.valueOf(present.words()).stream()).containsExactly(0, 1, 7);
        assertThat(present.enter(new int[] {1}, 0, 1, twice)).isFalse();
    }
}
