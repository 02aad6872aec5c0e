package io.claimwatch.store.internal;

import io.claimwatch.contract.Lane;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog.Logged;
import java.sql.SQLException;
import java.util.List;

/** Finds events where the appender has put them. */
interface LogReader {
    /** Events after a position, in order. */
    List<Logged> read(Db db, long after, int max) throws SQLException;

    /** Finals of a lane around a sequence, in order, that one included. */
    List<Segment> around(Db db, Lane lane, long sequence, int before, int after) throws SQLException;

    /** The last final sequence of a lane; -1 if there is none. */
    long lastSequence(Readers readers, Lane lane);
}
