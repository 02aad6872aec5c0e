package io.claimwatch.store.internal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;

/** The partitions of the log, one a day; tomorrow's is made today. Belongs to the writer's thread. */
final class EventDays {
    private static final long DAY_MS = 86_400_000;

    private final Set<Integer> known = new HashSet<>();

    /** The day of a time, in days (UTC) since 1970. */
    static int of(long millis) {
        return (int) Math.floorDiv(millis, DAY_MS);
    }

    /** The table of a day, such as {@code events_20261124}. */
    static String table(int day) {
        return "events_" + LocalDate.ofEpochDay(day).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** @param next the position that comes next */
    void prepare(Db db, int day, long next) throws SQLException {
        if (!known.contains(day)) {
            make(db, day);
            make(db, day + 1);
            db.update("UPDATE event_days SET first_pos = ? WHERE day = ? AND events = 0", next, day);
            known.add(day);
        }
    }

    void count(Db db, int day, int events) throws SQLException {
        db.update("UPDATE event_days SET events = events + ? WHERE day = ?", events, day);
    }

    /** After a transaction that failed: the partitions may have gone with it. */
    void forget() {
        known.clear();
    }

    /** Made apart and then attached, which others who read or write need not wait for. */
    private static void make(Db db, int day) throws SQLException {
        int fresh = db.update(
                "INSERT INTO event_days (day, first_pos, events) VALUES (?, ?, 0) ON CONFLICT DO NOTHING",
                day,
                Long.MAX_VALUE);
        if (fresh > 0) {
            db.execute("CREATE TABLE " + table(day) + " (LIKE events INCLUDING DEFAULTS)");
            db.execute("ALTER TABLE events ATTACH PARTITION " + table(day) + " FOR VALUES FROM (" + day + ") TO ("
                    + (day + 1) + ")");
        }
    }
}
