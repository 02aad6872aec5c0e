package io.claimwatch.lexicon.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotSetTest {
    @Test
    void stillHasAllThatWasAddedWhenTrimmed() {
        Random random = new Random(45);
        for (int count = 0; count < 20_000; count = 2 * count + 1) {
            int[] hashes = random.ints(count).toArray();
            SlotSet set = new SlotSet(20);
            IntStream.of(hashes).forEach(set::add);
            set.trim();
            assertThat(IntStream.of(hashes)).allMatch(set::has);
        }
    }

    @Test
    void seldomHasWhatWasNotAdded() {
        Random random = new Random(46);
        SlotSet set = new SlotSet(20);
        random.ints(5_000).forEach(set::add);
        set.trim();
        assertThat(random.ints(10_000).filter(set::has).count()).isLessThan(500);
    }
}
