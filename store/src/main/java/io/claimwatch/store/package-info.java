/**
 * Everything that must survive a crash. {@link io.claimwatch.store.Store} is the front: it opens two SQLite files in a
 * data directory, {@code segments.db} (the log of what happened in all rooms) and {@code review.db} (flags, cases,
 * decisions, people, keys, audit), or a PostgreSQL database with both, and hands out contract's interfaces and the
 * console's.
 *
 * <p>Two rules hold for every interface here:
 *
 * <ul>
 *   <li><b>Reading blocks</b> for a query (on a local file well under a millisecond for one row, some for a page); call
 *       from a worker thread, never from an event loop. It fails with {@code Refused} when there is nothing to read from.
 *   <li><b>Writing does not block.</b> It returns a stage that completes on the file's writer thread once the change
 *       survives a crash; do not block in what depends on it. It fails with {@link
 *       io.claimwatch.store.StoreRefusal} when the rules say no, and with {@link
 *       io.claimwatch.contract.SegmentLog.Refused} when the queue or the disk is full or the server gone; nothing was
 *       changed then. Only a commit that the connection to a server did not survive may have come through unseen: events
 *       and flags given again change nothing, people look again before they decide again.
 * </ul>
 *
 * Times are epoch milliseconds (UTC) of the injected clock. A tenant of null in a filter means all tenants.
 */
package io.claimwatch.store;
