package io.claimwatch.launcher.internal.check;

import io.claimwatch.launcher.internal.judge.Judged;

/** One way of showing answers; called in the order of the lines. */
interface Report {
    /** Before the first answer. */
    default void begin() {}

    void add(Judged judged, boolean flagged);

    /** After the last. */
    default void end(Totals totals) {}
}
