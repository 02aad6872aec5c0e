package io.claimwatch.broker.internal;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where one was when: finds the offset that lies so much time back. Guarded by its owner. */
final class Footsteps {
    private static final long STEP_MS = 5_000;

    /** More than that is not read again, however busy the partition was. */
    private static final long MOST_RECORDS = 100_000;

    private final long lookBackMs;
    private final Deque<Step> steps = new ArrayDeque<>();

    private record Step(long at, long offset) {}

    Footsteps(long lookBackMs) {
        this.lookBackMs = lookBackMs;
    }

    /** @param at the record's own time, which needs not rise */
    void at(long offset, long at) {
        Step last = steps.peekLast();
        if (last == null || at >= last.at() + STEP_MS) {
            steps.addLast(new Step(at, offset));
            while (steps.size() > 1 && secondOldest() <= at - lookBackMs) {
                steps.removeFirst();
            }
        }
    }

    private long secondOldest() {
        var each = steps.iterator();
        each.next();
        return each.next().at();
    }

    /** Where to begin reading; at most the given offset. */
    long from(long done) {
        return steps.isEmpty()
                ? done
                : Math.min(done, Math.max(steps.peekFirst().offset(), done - MOST_RECORDS));
    }
}
