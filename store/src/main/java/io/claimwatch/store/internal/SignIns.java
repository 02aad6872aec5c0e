package io.claimwatch.store.internal;

import io.claimwatch.contract.Problem;
import io.claimwatch.store.People;
import io.claimwatch.store.People.Session;
import io.claimwatch.store.People.SignedIn;
import io.claimwatch.store.Person;
import io.claimwatch.store.StoreRefusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;

/** Signing in, with a brake on guessing, and the sessions that follow. */
final class SignIns {
    private static final String SESSION =
            "SELECT p.login, p.display_name, p.tenant, p.roles, p.must_change, p.disabled,"
                    + " p.created_at, s.csrf, s.started_at, s.seen_at FROM sessions s JOIN people p ON p.login = s.login"
                    + " WHERE s.token_hash = ?";
    private static final int FREE_FAILURES = 5;
    private static final long FIRST_PAUSE_MS = 1000;
    private static final long LONGEST_PAUSE_MS = 900_000;
    private static final int MAX_DOUBLINGS = 10;
    private static final long SEEN_STEP_MS = 60_000;
    /** Each costs some 100 ms of a core: a flood of attempts must not take them all. */
    private static final int AT_ONCE = 2;

    private final ReviewData data;
    private final Passwords passwords;
    private final Semaphore computing = new Semaphore(AT_ONCE);

    SignIns(ReviewData data, Passwords passwords) {
        this.data = data;
        this.passwords = passwords;
    }

    CompletionStage<SignedIn> signIn(String login, String password, String address) {
        long pause = data.readers.read(db -> pauseUntil(db, login)) - data.now();
        if (pause > 0) {
            return refused("Too many failed attempts; try again in " + (pause / 1000 + 1) + " s");
        }
        String stored = data.readers.read(db -> password(db, login));
        if (!computing.tryAcquire()) {
            return refused("Too many people are signing in; try again in a moment");
        }
        boolean right;
        try {
            right = passwords.matches(password, stored);
        } finally {
            computing.release();
        }
        String token = Hash.secret();
        String from = address == null ? "" : address;
        return Stages.map(
                data.writer.submit(db -> right ? start(db, login, token, from) : fail(db, login, from)),
                session -> new SignedIn(token, session.orElseThrow(SignIns::wrong)));
    }

    Optional<Session> session(String token) {
        String hash = Hash.sha256(token);
        Optional<Live> found = data.readers.read(db -> db.one(SESSION, Live::of, hash));
        long now = data.now();
        if (found.isEmpty()
                || found.get().expiresAt() <= now
                || found.get().person().disabled()) {
            return Optional.empty();
        }
        Live live = found.get();
        if (now - live.seenAt() < SEEN_STEP_MS) {
            return Optional.of(live.session());
        }
        // If this is lost the session ends a little early, no more.
        var unused = data.writer.submit(db ->
                db.update("UPDATE sessions SET seen_at = ? WHERE token_hash = ? AND seen_at < ?", now, hash, now));
        return Optional.of(live.seen(now).session());
    }

    CompletionStage<Void> signOut(String token) {
        String hash = Hash.sha256(token);
        return data.writer.submit(db -> {
            Optional<Live> live = db.one(SESSION, Live::of, hash);
            if (live.isPresent()) {
                String login = live.get().person().login();
                db.update("DELETE FROM sessions WHERE token_hash = ?", hash);
                data.audit.add(db, login, "session.end", login, Map.of());
            }
            return null;
        });
    }

    static String password(Db db, String login) throws SQLException {
        return db.one("SELECT password FROM people WHERE login = ? AND disabled = 0", row -> row.getString(1), login)
                .orElse(null);
    }

    private Optional<Session> start(Db db, String login, String token, String from) throws SQLException {
        Optional<Person> person = db.one(SqlPeople.COLUMNS + "WHERE login = ? AND disabled = 0", SqlPeople::map, login);
        if (person.isEmpty()) {
            return Optional.empty();
        }
        long now = data.now();
        Live live = new Live(person.get(), Hash.secret(), now, now);
        db.update("UPDATE people SET failures = 0 WHERE login = ?", login);
        db.update(
                "DELETE FROM sessions WHERE started_at <= ? OR seen_at <= ?",
                now - People.ABSOLUTE.toMillis(),
                now - People.IDLE.toMillis());
        db.update(
                "INSERT INTO sessions (token_hash, login, csrf, started_at, seen_at) VALUES (?, ?, ?, ?, ?)",
                Hash.sha256(token),
                login,
                live.csrf(),
                now,
                now);
        data.audit.add(db, login, "session.start", login, Map.of("from", from));
        return Optional.of(live.session());
    }

    /** Counts only for people who exist: a stranger's guesses must not fill the table or the audit. */
    private Optional<Session> fail(Db db, String login, String from) throws SQLException {
        int known = db.update(
                "UPDATE people SET failures = failures + 1, failed_at = ? WHERE login = ?", data.now(), login);
        if (known > 0) {
            data.audit.add(db, login, "session.refused", login, Map.of("from", from));
        }
        return Optional.empty();
    }

    private static long pauseUntil(Db db, String login) throws SQLException {
        return db.one(
                        "SELECT failures, failed_at FROM people WHERE login = ? AND failures >= ?",
                        row -> row.getLong(2) + pause(row.getInt(1)),
                        login,
                        FREE_FAILURES)
                .orElse(0L);
    }

    private static long pause(int failures) {
        return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << Math.min(MAX_DOUBLINGS, failures - FREE_FAILURES));
    }

    private static StoreRefusal wrong() {
        return new StoreRefusal(Problem.Code.UNAUTHENTICATED, "Login or password is wrong");
    }

    private static <T> CompletionStage<T> refused(String message) {
        return CompletableFuture.failedFuture(new StoreRefusal(Problem.Code.RATE_LIMITED, message));
    }

    private record Live(Person person, String csrf, long startedAt, long seenAt) {
        static Live of(ResultSet row) throws SQLException {
            return new Live(
                    SqlPeople.map(row), row.getString("csrf"), row.getLong("started_at"), row.getLong("seen_at"));
        }

        Live seen(long now) {
            return new Live(person, csrf, startedAt, now);
        }

        long expiresAt() {
            return Math.min(startedAt + People.ABSOLUTE.toMillis(), seenAt + People.IDLE.toMillis());
        }

        Session session() {
            return new Session(person, csrf, startedAt, expiresAt());
        }
    }
}
