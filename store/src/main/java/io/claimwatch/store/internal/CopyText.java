package io.claimwatch.store.internal;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows as {@code COPY … FROM STDIN} wants them: the fastest way into PostgreSQL. */
final class CopyText {
    private final StringBuilder text = new StringBuilder();
    private boolean begun;

    CopyText add(long number) {
        next().append(number);
        return this;
    }

    /** @param value null for none */
    CopyText add(String value) {
        next();
        if (value == null) {
            text.append("\\N");
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(Db.storable(c));
            }
        }
        return this;
    }

    CopyText end() {
        text.append('\n');
        begun = false;
        return this;
    }

    void into(Db db, String table) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        CopyIn copy = db.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private StringBuilder next() {
        if (begun) {
            text.append('\t');
        }
        begun = true;
        return text;
    }
}
