package io.claimwatch.store.internal;

import java.sql.SQLException;
import org.slf4j.Logger;

/** Closing where a failure changes nothing any more, but is worth a line in the log. */
final class Quietly {
    private Quietly() {}

    static void close(Db db, Logger log) {
        try {
            db.close();
        } catch (SQLException e) {
            log.warn("A database connection did not close cleanly: {}", e.getMessage());
        }
    }
}
