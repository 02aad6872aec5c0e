package io.claimwatch.bench.load;

import java.io.IOException;
import java.time.Duration;

/** One of the processes that a campaign watches. */
interface Part {
    String name();

    /** Processor time over all its lives. */
    Duration cpu() throws IOException;

    /** What it held of its heap at most and holds after a full collection, for people; collects. */
    String memory() throws IOException, InterruptedException;
}
