package io.claimwatch.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts for a table, and which of them must not be. */
final class Findings {
    private final List<String> lines = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    void count(String what, long count) {
        lines.add(String.format(Locale.ROOT, "%-36s %,12d", what, count));
    }

    /** Anything but zero is a problem. */
    void none(String what, long count) {
        count(what, count);
        if (count != 0) {
            problems.add(what + ": " + count);
        }
    }

    /** Zero is a problem: who observed nothing has shown nothing. */
    void some(String what, long count) {
        if (count == 0) {
            problems.add("nothing was observed: " + what);
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Empty when all is as it must be. */
    List<String> problems() {
        return List.copyOf(problems);
    }
}
