package io.claimwatch.contract;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** The durable, ordered log of what happened in all rooms. Acknowledged means: an append completed. */
public interface SegmentLog {
    /**
     * Appends events in their order. Completes when they survive a crash; fails with {@link Refused} when the log
     * cannot take them now (its queue is full, the disk is), in which case none was taken.
     *
     * <p>An event whose lane already has a final of the same or a later sequence is not stored again.
     */
    CompletionStage<List<Appended>> append(List<RoomEvent> events);

    /** Events with a position greater than {@code after}, in order, at most {@code max}. Blocks; call from a worker. */
    List<Logged> read(long after, int max);

    /** The greatest durable position; 0 when empty. Never blocks. */
    long end();

    /** The last sequence of a lane that is durable as a final; -1 if none. Blocks only the first time per lane. */
    long lastSequence(Lane lane);

    /** Final segments of a session around a sequence, in order, that one included. Blocks. */
    List<Segment> around(String tenant, String room, String session, long sequence, int before, int after);

    /**
     * The last {@link SessionStart} and the last {@link Showcase} of a session before a position, in order; what a
     * detector that forgot the room needs to go on. Blocks.
     */
    default List<RoomEvent> standing(String tenant, String room, String session, long before) {
        return List.of();
    }

    /** Calls back with {@link #end()} whenever it has risen; calls may be merged. Close to stop. */
    AutoCloseable onAppend(java.util.function.LongConsumer listener);

    /** An event with its position in the log (from 1, rising, gaps allowed). */
    record Logged(long position, RoomEvent event) {}

    /**
     * What became of one appended event.
     *
     * @param position its position; 0 for a duplicate
     * @param lastSequence the lane's last durable sequence now
     */
    record Appended(long position, long lastSequence) {
        /** True when the lane already had this or a later sequence, and nothing was stored. */
        public boolean duplicate() {
            return position == 0;
        }
    }

    /** The log cannot take more now; nothing was taken. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean overloaded;

        /** @param overloaded true when waiting a moment helps, false when a person must act (disk full) */
        public Refused(String message, boolean overloaded, Throwable cause) {
            super(message, cause);
            this.overloaded = overloaded;
        }

        public boolean overloaded() {
            return overloaded;
        }
    }
}
