package io.claimwatch.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading what the collector wrote. */
class GcLogTest {
    @Test
    void pausesAndTheHeapsPeakAreRead() {
        GcLog log = GcLog.of(List.of(
                "[0.010s] Using G1",
                "[1.234s] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 600M->120M(1024M) 12.500ms",
                "[2.234s] GC(1) Concurrent Mark Cycle",
                "[3.234s] GC(2) Pause Remark 300M->290M(1024M) 2.500ms",
                "[3.934s] GC(1) Concurrent Mark Cycle 70.125ms"));
        assertThat(log).isEqualTo(new GcLog(2, 15, 12.5, 12.5, 600, 290));
    }

    @Test
    void collectionsThatWereAskedForAreNotTheServers() {
        GcLog log = GcLog.of(List.of("[9.9s] GC(7) Pause Full (Diagnostic Command) 900M->100M(1024M) 99.0ms"));
        assertThat(log.pauses()).isZero();
        assertThat(log.peakMiB()).isZero();
    }
}
