package io.claimwatch.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to what the other processes say, on a connection and a thread of its own. When it was deaf for a while it says
 * so: anything may have happened then.
 */
final class PostgresEars implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresEars.class);
    private static final int LISTEN_MILLIS = 10_000;
    private static final long AGAIN_MILLIS = 1_000;

    private final DataSource source;
    private final Notices notices;
    private final Heard heard;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Connection connection;

    /** What to do about it; runs on the listening thread. */
    interface Heard {
        /** Another process said so. */
        void notice(String topic, String detail);

        /** From now on nothing is missed; before, anything may have been. */
        void listening();
    }

    PostgresEars(DataSource source, Notices notices, Heard heard) {
        this.source = source;
        this.notices = notices;
        this.heard = heard;
        this.thread = new Thread(this::run, "claimwatch-notices");
        this.thread.setDaemon(true);
    }

    PostgresEars start() {
        thread.start();
        return this;
    }

    private void run() {
        boolean told = false;
        while (closing.getCount() > 0) {
            try (Connection open = source.getConnection()) {
                connection = open;
                told = false;
                listen(open);
            } catch (SQLException | RuntimeException e) {
                if (!told && closing.getCount() > 0) {
                    LOG.warn("Not hearing from other processes, trying again: {}", e.getMessage());
                    told = true;
                }
                pause();
            }
        }
    }

    private void listen(Connection open) throws SQLException {
        say(open, "LISTEN " + Notices.CHANNEL);
        heard.listening();
        PGConnection driver = open.unwrap(PGConnection.class);
        while (closing.getCount() > 0) {
            PGNotification[] said = driver.getNotifications(LISTEN_MILLIS);
            if (said == null || said.length == 0) {
                say(open, "SELECT 1"); // Finds out about a server that has gone without a word.
                continue;
            }
            for (PGNotification one : said) {
                dispatch(one.getParameter());
            }
        }
    }

    private void dispatch(String text) {
        String[] parts = text.split(" ", 3);
        if (parts.length >= 2 && !parts[0].equals(notices.process())) {
            try {
                heard.notice(parts[1], parts.length == 3 ? parts[2] : "");
            } catch (RuntimeException e) {
                LOG.warn("A notice could not be followed: {}", e.toString());
            }
        }
    }

    private static void say(Connection open, String sql) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute(sql);
        }
    }

    private void pause() {
        try {
            if (closing.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.debug("No longer listening");
            }
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    /** The thread ends soon after; nothing it still does matters. */
    @Override
    public void close() throws SQLException {
        closing.countDown();
        Connection open = connection;
        if (open != null) {
            open.abort(Runnable::run);
        }
    }
}
