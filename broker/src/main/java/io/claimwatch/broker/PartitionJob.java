package io.claimwatch.broker;

import io.claimwatch.contract.FlagSink;
import io.claimwatch.contract.SegmentLog;
import io.vertx.core.Future;

/** Makes what judges a partition while it is ours. */
@FunctionalInterface
public interface PartitionJob {
    /**
     * Begins to read the log and to commit to the sink.
     *
     * @param partition its number
     * @return how to stop, after the batch in hand
     */
    Future<Running> start(int partition, SegmentLog log, FlagSink sink);

    /** A job at work. */
    @FunctionalInterface
    interface Running {
        Future<Void> stop();
    }
}
