package io.claimwatch.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/**
 * Brings a SQLite file to the newest form. The scripts are named as Flyway names them, for it runs those in {@code
 * common} on PostgreSQL; here its start-up time would matter, see docs/adr/0004.
 */
final class Schema {
    private Schema() {}

    /** Runs the scripts the file has not seen, each in a transaction. */
    static void migrate(Db db, String folder, String... scripts) throws SQLException {
        db.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, script TEXT NOT NULL)");
        long have = db.number("SELECT MAX(version) FROM schema_version");
        if (have > scripts.length) {
            throw new IllegalStateException("the file is of a newer Claimwatch (schema " + have + ", this one knows "
                    + scripts.length + "): start that one, or give another data directory");
        }
        for (int version = (int) have + 1; version <= scripts.length; version++) {
            String script = scripts[version - 1];
            db.execute("BEGIN IMMEDIATE");
            for (String statement : statements(folder + "/" + script)) {
                db.execute(placed(statement, db.dialect()));
            }
            db.update("INSERT INTO schema_version (version, script) VALUES (?, ?)", version, script);
            db.execute("COMMIT");
        }
    }

    /** What Flyway does with its placeholders. */
    private static String placed(String statement, Dialect dialect) {
        return statement.replace("${serial}", dialect.serial());
    }

    /** A statement ends with a semicolon at the end of a line that is not indented further than its start. */
    private static String[] statements(String resource) {
        try (InputStream in = Schema.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split(";\\n(?=\\S|\\n)");
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + resource, e);
        }
    }
}
