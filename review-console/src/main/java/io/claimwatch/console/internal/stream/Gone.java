package io.claimwatch.console.internal.stream;

/** Told when somebody may no longer listen, so that their open streams end at once. */
public interface Gone {
    /** A session has been signed out. */
    void session(String token);

    /** All sessions of a person but one; {@code token} null for all. */
    void othersOf(String login, String token);

    /** A key of the tenant was revoked; machines with a valid one come again. */
    void keysOf(String tenant);
}
