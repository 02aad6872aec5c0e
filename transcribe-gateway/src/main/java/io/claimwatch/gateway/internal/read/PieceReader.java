package io.claimwatch.gateway.internal.read;

import io.claimwatch.contract.RoomEvent;

/** Reads the pieces of one request as events. Confined to the request's context. */
public interface PieceReader {
    /** @param number the piece's 1-based number */
    void read(int number, byte[] bytes, Into into);

    /** There are no more pieces. */
    default void end(int number, Into into) {}

    /** Where events and refusals go. */
    interface Into {
        void event(int line, RoomEvent event);

        void refused(Refusal refusal);
    }
}
