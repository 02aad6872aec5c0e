package io.claimwatch.store.internal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One connection with its prepared statements. Used by one thread at a time. */
final class Db implements AutoCloseable {
    private static final int MAX_STATEMENTS = 256;

    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(64, 0.75f, true);

    private final Set<Notice> notices = new LinkedHashSet<>();
    private final boolean sharp;

    /** True while a savepoint is wanted but no statement has come that could need it. */
    private boolean markWanted;

    private boolean marked;

    Db(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
        this.sharp = dialect == Dialect.POSTGRESQL;
    }

    Dialect dialect() {
        return dialect;
    }

    /** The driver's own connection, for what JDBC has no words for. */
    <T> T unwrap(Class<T> driver) throws SQLException {
        return connection.unwrap(driver);
    }

    /** Reads one row. */
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** Something done with a connection. */
    interface Work<T> {
        T run(Db db) throws SQLException;
    }

    int update(String sql, Object... args) throws SQLException {
        return bind(sql, args).executeUpdate();
    }

    <T> List<T> list(String sql, Mapper<T> mapper, Object... args) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet result = bind(sql, args).executeQuery()) {
            while (result.next()) {
                rows.add(mapper.map(result));
            }
        }
        return rows;
    }

    <T> Optional<T> one(String sql, Mapper<T> mapper, Object... args) throws SQLException {
        try (ResultSet result = bind(sql, args).executeQuery()) {
            return result.next() ? Optional.of(mapper.map(result)) : Optional.empty();
        }
    }

    /** The first column of the first row; 0 when there is none or it is null. */
    long number(String sql, Object... args) throws SQLException {
        return one(sql, row -> row.getLong(1), args).orElse(0L);
    }

    /** A statement without parameters that is not kept; every one is closed, or commits fail with SQLITE_BUSY. */
    void execute(String sql) throws SQLException {
        setMark();
        run(sql);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A kept statement, parameters not set. */
    PreparedStatement prepare(String sql) throws SQLException {
        setMark();
        PreparedStatement known = statements.get(sql);
        if (known != null) {
            return known;
        }
        if (statements.size() >= MAX_STATEMENTS) {
            Iterator<PreparedStatement> oldest = statements.values().iterator();
            oldest.next().close();
            oldest.remove();
        }
        PreparedStatement fresh = connection.prepareStatement(sql);
        statements.put(sql, fresh);
        return fresh;
    }

    private PreparedStatement bind(String sql, Object... args) throws SQLException {
        PreparedStatement statement = prepare(sql);
        for (int i = 0; i < args.length; i++) {
            Object value = args[i] instanceof Boolean yes ? (Object) (yes ? 1 : 0) : args[i];
            statement.setObject(i + 1, value instanceof String text && sharp ? storable(text) : value);
        }
        return statement;
    }

    /** The one character PostgreSQL cannot keep, as another of the same length, so that offsets stay true. */
    static char storable(char c) {
        return c == 0 ? '\uFFFD' : c;
    }

    static String storable(String text) {
        return text.indexOf(0) < 0 ? text : text.replace((char) 0, storable((char) 0));
    }

    /** Many values as one parameter (PostgreSQL). */
    Array array(String type, Collection<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    /** Something others may want to look at, told to them when the transaction commits. Few of each topic. */
    void notice(String topic, String detail) {
        notices.add(new Notice(topic, detail));
    }

    List<Notice> takeNotices() {
        List<Notice> taken = List.copyOf(notices);
        notices.clear();
        return taken;
    }

    /** See {@link Notices}. */
    record Notice(String topic, String detail) {}

    /** From here on statements can be undone alone. Costs nothing until there is one. */
    void mark() {
        markWanted = true;
    }

    /** Undoes what was done since {@link #mark}. */
    void undoToMark() throws SQLException {
        if (marked) {
            run("ROLLBACK TO one");
        }
    }

    /** What was done since {@link #mark} goes with the rest of the transaction. */
    void dropMark() throws SQLException {
        markWanted = false;
        if (marked) {
            marked = false;
            mark("RELEASE one");
        }
    }

    /** The transaction is over, and what belonged to it. */
    void transactionOver() {
        markWanted = false;
        marked = false;
        notices.clear();
    }

    private void setMark() throws SQLException {
        if (markWanted) {
            markWanted = false;
            marked = true;
            mark("SAVEPOINT one");
        }
    }

    /** SQLite reads a statement anew each time unless it is kept, and these come with every write. */
    private void mark(String sql) throws SQLException {
        if (sharp) {
            run(sql);
        } else {
            prepare(sql).execute();
        }
    }

    /** The driver ends a statement that failed; it must not be used again. */
    void forgetStatements() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        statements.clear();
    }

    @Override
    public void close() throws SQLException {
        forgetStatements();
        connection.close();
    }
}
