package io.claimwatch.detector.internal;

import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Flag;
import java.util.ArrayList;
import java.util.List;

/** What one batch brought. Confined to one thread at a time. */
final class Findings {
    private final List<Flag> flags = new ArrayList<>(0);
    private final List<Flag.Change> changes = new ArrayList<>(0);
    private final List<Hint> hints = new ArrayList<>(0);

    /** A change of a case that pages want to hear of. */
    record Hint(String change, String caseId) {}

    /** The same finding with its evidence elsewhere. */
    static Finding with(Finding finding, List<Evidence> evidence) {
        return new Finding(
                finding.entry(),
                finding.title(),
                finding.category(),
                finding.severity(),
                finding.confidence(),
                evidence,
                finding.normalised(),
                finding.transforms(),
                finding.basis(),
                finding.suggestion(),
                finding.needsPassport(),
                finding.notes(),
                finding.lexicon());
    }

    void add(Hint hint) {
        hints.add(hint);
    }

    List<Hint> hints() {
        return hints;
    }

    void add(Flag flag) {
        flags.add(flag);
    }

    void add(Flag.Change change) {
        changes.add(change);
    }

    void addAll(Findings other) {
        flags.addAll(other.flags);
        changes.addAll(other.changes);
        hints.addAll(other.hints);
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
