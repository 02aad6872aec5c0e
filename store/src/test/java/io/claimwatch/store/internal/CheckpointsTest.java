package io.claimwatch.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
    @TempDir
    Path directory;

    private Database database;
    private Db writer;
    private Db beside;

    @BeforeEach
    void writeIntoTheLog() throws SQLException {
        database = new SqliteDatabase(directory.resolve("talk.db"), 0);
        writer = database.openForWriting();
        beside = database.openForWriting();
        beside.execute("PRAGMA busy_timeout=10");
        writer.execute("CREATE TABLE said (words TEXT)");
        say(500);
    }

    @AfterEach
    void close() throws SQLException {
        beside.close();
        writer.close();
    }

    @Test
    void bringsIntoTheFileWhatOnlyTheLogHeld() throws Exception {
        assertThrows(SQLException.class, this::saidInTheFileAlone);

        Checkpoints.of(database, beside);

        assertEquals(500, saidInTheFileAlone());
    }

    @Test
    void keepsOutNobodyWhoIsWriting() throws Exception {
        database.begin(writer);
        writer.update("INSERT INTO said VALUES ('unfinished')");

        Checkpoints.of(database, beside);
        writer.execute("COMMIT");

        assertEquals(500, saidInTheFileAlone());
        assertEquals(501, writer.number("SELECT count(*) FROM said"));
    }

    @Test
    void makesTheLogBeginAnew() throws Exception {
        say(20_000);
        long size = Files.size(directory.resolve("talk.db-wal"));

        for (int i = 0; i < 5; i++) {
            Checkpoints.of(database, beside);
            say(20_000);
        }

        long after = Files.size(directory.resolve("talk.db-wal"));
        assertTrue(after < 2 * size, "the log has grown from " + size + " to " + after);
    }

    @Test
    void endsWhenItIsClosed() {
        new Checkpoints(database).start().close();
    }

    private void say(int times) throws SQLException {
        database.begin(writer);
        for (int i = 0; i < times; i++) {
            writer.update("INSERT INTO said VALUES (?)", "家人们".repeat(100));
        }
        writer.execute("COMMIT");
    }

    /** As a copy without its log has it. */
    private long saidInTheFileAlone() throws Exception {
        Path copy = Files.createTempDirectory(directory, "copy").resolve("talk.db");
        Files.copy(directory.resolve("talk.db"), copy);
        try (Db db = new SqliteDatabase(copy, 0).openForReading()) {
            return db.number("SELECT count(*) FROM said");
        }
    }
}
