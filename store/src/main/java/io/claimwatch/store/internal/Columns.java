package io.claimwatch.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Columns that may be null. */
final class Columns {
    private Columns() {}

    static Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : (Long) value;
    }

    static Integer intOrNull(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : (Integer) value;
    }
}
