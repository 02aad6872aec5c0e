package io.claimwatch.store.internal;

import io.claimwatch.contract.SegmentLog.Appended;
import java.sql.SQLException;
import java.util.List;

/** Puts events into the log inside the writer's transactions. Belongs to the writer's thread. */
interface LogAppender extends Transactions.Hooks {
    /** What became of each; the list is complete when the transaction commits. */
    List<Appended> append(Db db, List<EventRow> rows) throws SQLException;
}
