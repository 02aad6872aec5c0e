package io.claimwatch.bench.load;

/**
 * What one run came to.
 *
 * @param perSecond segments and other events acknowledged a second while it was measured
 * @param toDurable from receipt of an event to its acknowledgement, by the server's clock; upper bounds
 * @param toPush from receipt to push, by the server's clock
 */
record Outcome(
        Events events,
        Flags flags,
        double perSecond,
        Times toDurable,
        Times toPush,
        Times toAcknowledged,
        Times toSeen,
        Machine machine) {

    /**
     * Events, each counted once.
     *
     * @param durable the server counted as stored for the first time
     * @param refused for good
     * @param resent refused for now, and sent again from there
     * @param breaks how often a connection broke
     */
    record Events(long sent, long acknowledged, long durable, long refused, long resent, long breaks) {
        long lost() {
            return sent - acknowledged;
        }
    }

    /**
     * Flags.
     *
     * @param claims segments said that must be flagged
     * @param missing those of which no flag came
     * @param flagged counted by the server as new, whatever for
     * @param pushed different ones seen on the push stream
     * @param doubled seen there once more
     */
    record Flags(long claims, long missing, long flagged, long pushed, long doubled) {}

    /**
     * What it cost while it was measured.
     *
     * @param serverCores processor seconds of the server a second
     * @param ownCores the same of this process: generator and watcher
     */
    record Machine(double serverCores, double ownCores, GcLog gc) {}
}
