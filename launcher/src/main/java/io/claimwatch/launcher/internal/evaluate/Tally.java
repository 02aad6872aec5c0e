package io.claimwatch.launcher.internal.evaluate;

/**
 * Counts of right and wrong answers of one group. Some groups are known only by what was expected (a claim named by
 * the line) or only by what was found (a transform): then recall or precision alone can be told.
 */
final class Tally {
    private long unlawful;
    private long found;
    private long lawful;
    private long falseAlarms;
    private long flaggedRightly;
    private long flaggedWrongly;
    private long open;
    private long openFlagged;

    /** @param expected null when either answer is right: only counted */
    void add(Boolean expected, boolean flagged) {
        if (expected == null) {
            open++;
            openFlagged += flagged ? 1 : 0;
            return;
        }
        if (expected) {
            addExpected(flagged);
        } else {
            lawful++;
            falseAlarms += flagged ? 1 : 0;
        }
        if (flagged) {
            addFound(expected);
        }
    }

    /** An unlawful line of which only the expectation belongs to this group. */
    void addExpected(boolean flagged) {
        unlawful++;
        found += flagged ? 1 : 0;
    }

    /** A flagged line of which only the answer belongs to this group. */
    void addFound(Boolean expected) {
        if (expected == null) {
            openFlagged++;
            open++;
        } else if (expected) {
            flaggedRightly++;
        } else {
            flaggedWrongly++;
        }
    }

    long unlawful() {
        return unlawful;
    }

    long found() {
        return found;
    }

    long lawful() {
        return lawful;
    }

    long falseAlarms() {
        return falseAlarms;
    }

    long open() {
        return open;
    }

    long openFlagged() {
        return openFlagged;
    }

    Interval precision() {
        return Interval.wilson(flaggedRightly, flaggedRightly + flaggedWrongly);
    }

    Interval recall() {
        return Interval.wilson(found, unlawful);
    }

    Interval falseAlarmRate() {
        return Interval.wilson(falseAlarms, lawful);
    }

    /** Unknown where the group does not have both sides. */
    Interval f1() {
        return found == flaggedRightly ? Interval.f1(found, flaggedWrongly, unlawful - found) : Interval.wilson(0, 0);
    }
}
