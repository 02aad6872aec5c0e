package io.claimwatch.contract;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where the detector's answers become durable, together with how far it has read. */
public interface FlagSink {
    /**
     * Stores flags and changes and moves the consumer's position, in one transaction. A flag whose id is known is
     * not stored again. Completes with the flags that were new, when they survive a crash.
     */
    CompletionStage<List<Flag>> commit(String consumer, long position, List<Flag> flags, List<Flag.Change> changes);

    /** How far the consumer has read; 0 at first. Blocks. */
    long position(String consumer);
}
