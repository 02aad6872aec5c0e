package io.claimwatch.launcher.internal.check;

/** What came of all lines. */
final class Totals {
    private long lines;
    private long flagged;
    private long unreadable;
    private String firstError;

    void count(boolean isFlagged, boolean blank) {
        lines += blank ? 0 : 1;
        flagged += isFlagged ? 1 : 0;
    }

    void unreadable(String where, String error) {
        lines++;
        unreadable++;
        if (firstError == null) {
            firstError = where + ": " + error;
        }
    }

    long lines() {
        return lines;
    }

    long flagged() {
        return flagged;
    }

    /** Lines that could not be read. */
    long unreadable() {
        return unreadable;
    }

    /** Null when all could be read. */
    String firstError() {
        return firstError;
    }
}
