package io.claimwatch.store;

import io.claimwatch.contract.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Who may sign in, and who is. Passwords are kept as PBKDF2 hashes with a salt each, session tokens as SHA-256. Methods
 * that take a password compute for some 100 ms before they return: call from a worker.
 */
public interface People {
    /** A session unused for this long is over. */
    Duration IDLE = Duration.ofMinutes(30);

    /** A session this old is over. */
    Duration ABSOLUTE = Duration.ofHours(12);

    /** True while nobody exists: the first start. */
    boolean none();

    List<Person> list();

    Optional<Person> find(String login);

    /**
     * Adds a person. Refused with {@code INVALID_EVENT} for a bad login or password (8 to 200 characters), {@code CONFLICT}
     * for a taken login.
     *
     * @param person {@code createdAt} is ignored
     */
    CompletionStage<Person> create(Person person, String password, String by);

    /** Changes name, roles and whether they may sign in; disabling ends their sessions. */
    CompletionStage<Person> update(String login, String displayName, Set<Role> roles, boolean disabled, String by);

    /** Sets a password and ends all sessions of the person but the one of {@code keepToken} (may be null). */
    CompletionStage<Void> setPassword(String login, String password, boolean mustChange, String keepToken, String by);

    /** True when the password is the person's; counts as no attempt. */
    boolean passwordMatches(String login, String password);

    /**
     * Signs in. Refused with {@code UNAUTHENTICATED} (same answer and time for an unknown login, a wrong password and a
     * disabled person) or {@code RATE_LIMITED} after five failures of a login, for a time that doubles from one second to
     * fifteen minutes.
     *
     * @param address where the attempt comes from, for the audit; null if unknown
     */
    CompletionStage<SignedIn> signIn(String login, String password, String address);

    /** The live session of a token, which counts as use; empty if unknown, expired or the person is disabled. */
    Optional<Session> session(String token);

    /** Ends a session; no matter if there is none. */
    CompletionStage<Void> signOut(String token);

    /**
     * A person who is signed in.
     *
     * @param csrf must come with every request that changes something
     */
    record Session(Person person, String csrf, long startedAt, long expiresAt) {}

    /** @param token 256 random bits in URL-safe Base64, shown once: the cookie's value */
    record SignedIn(String token, Session session) {
        @Override
        public String toString() {
            return "SignedIn[" + session.person().login() + "]";
        }
    }
}
