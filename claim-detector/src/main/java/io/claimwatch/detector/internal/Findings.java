package io.claimwatch.detector.internal;

import io.claimwatch.contract.Flag;
import java.util.ArrayList;
import java.util.List;

/** What one batch brought. Confined to one thread at a time. */
final class Findings {
    private final List<Flag> flags = new ArrayList<>(0);
    private final List<Flag.Change> changes = new ArrayList<>(0);

    void add(Flag flag) {
        flags.add(flag);
    }

    void add(Flag.Change change) {
        changes.add(change);
    }

    void addAll(Findings other) {
        flags.addAll(other.flags);
        changes.addAll(other.changes);
    }

    boolean isEmpty() {
        return flags.isEmpty() && changes.isEmpty();
    }

    List<Flag> flags() {
        return flags;
    }

    List<Flag.Change> changes() {
        return changes;
    }
}
