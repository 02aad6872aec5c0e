package io.claimwatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcessTimesTest {
    @Test
    void ownTimeAndThatOfEndedChildrenCount() {
        assertThat(ProcessTimes.ticks("71 (a (b) c) S 1 71 71 0 -1 4194560 1 2 3 4 100 20 7 3 20 0 1 0 5000"))
                .isEqualTo(130);
    }

    @Test
    void thisProcessHasUsedSome() throws IOException {
        assertThat(ProcessTimes.withWorkers(ProcessHandle.current().pid())).isPositive();
    }
}
