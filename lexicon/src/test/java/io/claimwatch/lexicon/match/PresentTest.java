package io.claimwatch.lexicon.match;

import static org.assertj.core.api.Assertions.assertThat;

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
            BitSet expected = new BitSet();
            for (int id : classes) {
                expected.set(id);
            }
            Present present = Present.OF_THREAD.get().cleared(words);
            present.enter(classes);
            assertThat(BitSet.valueOf(present.words())).isEqualTo(expected);
        }
    }
}
