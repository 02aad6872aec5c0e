package io.claimwatch.launcher.internal.evaluate;

import io.claimwatch.contract.Finding;
import io.claimwatch.launcher.internal.judge.Judged;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many of a file's unlabelled lines are flagged, and by which entries most. */
final class FlagRate {
    private static final int SHOWN = 50;

    private final String file;
    private final double threshold;
    private final Map<String, Long> entries = new HashMap<>();
    private long lines;
    private long flagged;

    FlagRate(String file, double threshold) {
        this.file = file;
        this.threshold = threshold;
    }

    void add(Judged judged) {
        if (judged.item().text().isBlank()) {
            return;
        }
        lines++;
        flagged += judged.detection().flagged(threshold) ? 1 : 0;
        judged.detection().findings().stream()
                .filter(finding -> finding.confidence() >= threshold)
                .map(Finding::entry)
                .distinct()
                .forEach(entry -> entries.merge(entry, 1L, Long::sum));
    }

    String file() {
        return file;
    }

    long lines() {
        return lines;
    }

    long flagged() {
        return flagged;
    }

    Interval rate() {
        return Interval.wilson(flagged, lines);
    }

    /** The most frequent entries and the lines each flagged, most frequent first. */
    Map<String, Long> mostFrequent() {
        Map<String, Long> sorted = new LinkedHashMap<>();
        entries.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
