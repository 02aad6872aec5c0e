package io.claimwatch.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A Java process, with those that follow it.
 *
 * @param handle of the one that lives now
 * @param gcLog what the collectors of all wrote
 */
record JavaPart(String name, Supplier<Duration> total, Supplier<ProcessHandle> handle, GcLines gcLog) implements Part {
    /** Reads what collectors wrote. */
    interface GcLines {
        List<String> read() throws IOException;
    }

    @Override
    public Duration cpu() {
        return total.get();
    }

    @Override
    public String memory() throws IOException, InterruptedException {
        long live = Heap.live(handle.get());
        GcLog log = GcLog.of(gcLog.read());
        return String.format(
                Locale.ROOT,
                "heap at most %d MiB, %d MiB after a full collection; longest pause %.0f ms",
                log.peakMiB(),
                live >> 10,
                log.longestMs());
    }
}
