package io.claimwatch.console.internal.stream;

import java.util.HashMap;
import java.util.Map;

/** Bounds how many streams are open, in all and for each. Guarded by this. */
public final class Seats {
    private final int most;
    private final int mostEach;
    private final Map<String, Integer> each = new HashMap<>();
    private int taken;

    public Seats(int most, int mostEach) {
        this.most = most;
        this.mostEach = mostEach;
    }

    /** False when there is none left. */
    public synchronized boolean take(String whose) {
        if (taken >= most || each.getOrDefault(whose, 0) >= mostEach) {
            return false;
        }
        taken++;
        each.merge(whose, 1, Integer::sum);
        return true;
    }

    public synchronized void free(String whose) {
        taken--;
        each.computeIfPresent(whose, (name, count) -> count == 1 ? null : count - 1);
    }

    public synchronized int taken() {
        return taken;
    }
}
