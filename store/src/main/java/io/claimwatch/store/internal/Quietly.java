package io.claimwatch.store.internal;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closing where a failure changes nothing any more, but is worth a line in the log. */
final class Quietly {
    private static final Logger LOG = LoggerFactory.getLogger(Quietly.class);

    private Quietly() {}

    /** Each that was opened (others are null), whatever becomes of the others. */
    static void closeAll(AutoCloseable... opened) {
        for (AutoCloseable one : opened) {
            try {
                if (one != null) {
                    one.close();
                }
            } catch (Exception e) {
                LOG.warn("Not closed cleanly", e);
            }
        }
    }

    static void close(Db db, Logger log) {
        try {
            db.close();
        } catch (SQLException e) {
            log.warn("A database connection did not close cleanly: {}", e.getMessage());
        }
    }
}
