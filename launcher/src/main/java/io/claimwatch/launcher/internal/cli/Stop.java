package io.claimwatch.launcher.internal.cli;

/** Ends a command with status 2 and its message as the one line said about it. */
public final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Stop(String message) {
        super(message);
    }

    public Stop(String message, Throwable cause) {
        super(message, cause);
    }
}
