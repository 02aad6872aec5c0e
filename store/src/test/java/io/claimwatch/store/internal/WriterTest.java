package io.claimwatch.store.internal;

import static io.claimwatch.store.Given.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterTest {
    @TempDir
    Path dir;

    @Test
    void whatCameRightBeforeClosingIsWrittenAlsoByAWriterThatHadJustFoundNothingToDo() throws SQLException {
        Database database = new SqliteDatabase(dir.resolve("test.db"), 0);
        Transactions transactions = new Transactions(database, database.openForWriting(), Transactions.Hooks.NONE);
        ClosedWhileIdle writer = new ClosedWhileIdle(transactions);

        writer.start();

        assertThat(await(writer.last)).isEqualTo(1);
    }

    /** Is handed something and closed when its first idle wait is over and it has not looked yet whether it goes on. */
    private static final class ClosedWhileIdle extends Writer {
        private final CompletableFuture<Long> last = new CompletableFuture<>();
        private CompletableFuture<Void> told;

        ClosedWhileIdle(Transactions transactions) {
            super("test", transactions, 10, 1 << 20);
        }

        @Override
        List<Pending<?>> next() {
            List<Pending<?>> group = super.next();
            if (told == null) {
                told = submit(db -> db.number("SELECT 1")).thenAccept(last::complete);
                Thread closing = new Thread(this::close);
                closing.start();
                // It waits for this thread once it has closed the queue.
                while (closing.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            }
            return group;
        }
    }
}
