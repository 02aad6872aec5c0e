package io.claimwatch.store.internal;

import java.sql.SQLException;

/** A database of some make: opens connections the way we need them, and knows what its errors mean. */
interface Database {
    /** For a writer: a commit is on the disk when it returns. */
    Db openForWriting() throws SQLException;

    Db openForReading() throws SQLException;

    /**
     * Begins a transaction as the only writer of this data, in this process and in all others, until it ends: what is
     * read stays true, and rows become visible in the order of their numbers.
     */
    void begin(Db db) throws SQLException;

    /** True when the connection is as good as before: the transaction alone has failed. */
    boolean usable(SQLException e);

    /** True when it was what one statement asked for, and the others of its transaction may go on. */
    boolean onlyThis(SQLException e);
}
