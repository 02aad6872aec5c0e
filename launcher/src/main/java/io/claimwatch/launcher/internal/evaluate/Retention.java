package io.claimwatch.launcher.internal.evaluate;

import io.claimwatch.contract.Detection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Morph retention: of the changed pairs whose meant sentence is flagged, the share whose spoken sentence carries all
 * the same entries.
 */
final class Retention {
    private final double threshold;
    private long pairs;
    private long changed;
    private long meantFlagged;
    private long kept;

    Retention(double threshold) {
        this.threshold = threshold;
    }

    /** @return the entries that the spoken sentence lost; empty when none, or when the pair does not count */
    Set<String> add(boolean differs, Detection spoken, Detection meant) {
        pairs++;
        changed += differs ? 1 : 0;
        Set<String> wanted = entries(meant);
        if (!differs || wanted.isEmpty()) {
            return Set.of();
        }
        meantFlagged++;
        wanted.removeAll(entries(spoken));
        kept += wanted.isEmpty() ? 1 : 0;
        return wanted;
    }

    private Set<String> entries(Detection detection) {
        return detection.findings().stream()
                .filter(finding -> finding.confidence() >= threshold)
                .map(finding -> finding.entry())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    long pairs() {
        return pairs;
    }

    long changed() {
        return changed;
    }

    long meantFlagged() {
        return meantFlagged;
    }

    long kept() {
        return kept;
    }

    Interval rate() {
        return Interval.wilson(kept, meantFlagged);
    }
}
