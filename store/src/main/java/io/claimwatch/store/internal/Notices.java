package io.claimwatch.store.internal;

import java.sql.SQLException;
import java.util.UUID;

/** Tells the other processes at a PostgreSQL database, by NOTIFY, that there is something to look at. Only hints. */
final class Notices {
    static final String CHANNEL = "claimwatch";

    /** The log has risen to the position that follows. */
    static final String LOG = "log";

    /** A room was erased from the log. */
    static final String ERASED = "erased";

    /** Flags were stored or changed. */
    static final String FLAGS = "flags";

    /** Decisions were made or taken back. */
    static final String DECISIONS = "decisions";

    /** A case changed otherwise; JSON as on the event bus follows. */
    static final String CASE = "case";

    /** API keys were made or revoked. */
    static final String KEYS = "keys";

    /** A product was replaced; tenant and id follow, as a JSON array. */
    static final String PRODUCT = "product";

    /** PostgreSQL takes 8,000 bytes; what is longer is left to the next look at the store. */
    private static final int MOST_CHARACTERS = 2000;

    private final String process = UUID.randomUUID().toString();

    /** Names this process; its own notices are of no use to it. */
    String process() {
        return process;
    }

    /** Goes out when the transaction commits. */
    void send(Db db, String topic, String detail) throws SQLException {
        if (detail.length() <= MOST_CHARACTERS) {
            db.one(
                    "SELECT pg_notify('" + CHANNEL + "', ?)",
                    row -> topic,
                    process + " " + topic + (detail.isEmpty() ? "" : " " + detail));
        }
    }
}
