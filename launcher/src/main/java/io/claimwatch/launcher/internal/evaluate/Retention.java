package io.claimwatch.launcher.internal.evaluate;

import io.claimwatch.contract.Detection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Morph retention: of the changed pairs whose meant sentence is flagged, the share whose spoken sentence carries all
 * the same entries; in all, and by the kind of change where it is known.
 */
final class Retention {
    private final double threshold;
    private final Count all = new Count();
    private final Map<String, Count> byKind = new TreeMap<>();

    Retention(double threshold) {
        this.threshold = threshold;
    }

    /** Counts of all pairs, or of one kind. */
    static final class Count {
        private long pairs;
        private long changed;
        private long meantFlagged;
        private long kept;

        private void add(boolean differs, boolean counts, boolean keeps) {
            pairs++;
            changed += differs ? 1 : 0;
            meantFlagged += counts ? 1 : 0;
            kept += counts && keeps ? 1 : 0;
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

    /**
     * @param kind of the change; null if the pair does not say
     * @return the entries that the spoken sentence lost; empty when none, or when the pair does not count
     */
    Set<String> add(String kind, boolean differs, Detection spoken, Detection meant) {
        Set<String> wanted = entries(meant);
        boolean counts = differs && !wanted.isEmpty();
        if (counts) {
            wanted.removeAll(entries(spoken));
        }
        all.add(differs, counts, wanted.isEmpty());
        if (kind != null) {
            byKind.computeIfAbsent(kind, key -> new Count()).add(differs, counts, wanted.isEmpty());
        }
        return counts ? wanted : Set.of();
    }

    private Set<String> entries(Detection detection) {
        return detection.findings().stream()
                .filter(finding -> finding.confidence() >= threshold)
                .map(finding -> finding.entry())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Count all() {
        return all;
    }

    /** Empty when no pair said its kind. */
    Map<String, Count> byKind() {
        return Collections.unmodifiableMap(byKind);
    }
}
