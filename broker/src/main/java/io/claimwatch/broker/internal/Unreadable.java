package io.claimwatch.broker.internal;

/** A record that is not as described; the message says what is wrong, never what was said. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }

    Unreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
