package io.claimwatch.store.internal;

/**
 * The log of what happened in all rooms, opened.
 *
 * @param expiry how old talk goes
 * @param erasure how a room goes
 */
record LogData(
        SqlSegmentLog log,
        LogHead head,
        Writer writer,
        Readers readers,
        Transactions transactions,
        TalkExpiry expiry,
        RoomErasure erasure)
        implements AutoCloseable {
    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
