package io.claimwatch.bench.load;

import io.claimwatch.bench.JavaLives;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** A Java process, with those that follow it. */
record JavaPart(String name, JavaLives lives) implements Part {
    @Override
    public Duration cpu() {
        return lives.cpu();
    }

    @Override
    public String memory() throws IOException, InterruptedException {
        long live = Heap.live(lives.handle());
        GcLog log = GcLog.of(lives.gcLines());
        return String.format(
                Locale.ROOT,
                "heap at most %d MiB, %d MiB after a full collection; longest pause %.0f ms",
                log.peakMiB(),
                live >> 10,
                log.longestMs());
    }
}
