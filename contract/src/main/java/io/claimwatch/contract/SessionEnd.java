package io.claimwatch.contract;

/**
 * A broadcast is over; the time its records are kept counts from here (Order 117 Art. 16).
 *
 * @param endedAt epoch milliseconds
 */
public record SessionEnd(
        String tenant, String source, String room, String session, long sequence, long endedAt, long receivedAt)
        implements RoomEvent {}
