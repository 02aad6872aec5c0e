package io.claimwatch.launcher.internal.evaluate;

import io.claimwatch.contract.Finding;
import io.claimwatch.launcher.internal.judge.Judged;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often each entry was right on labelled lines, the one that does most harm first. */
final class EntryTable {
    private final double threshold;
    private final Map<String, Row> rows = new TreeMap<>();

    EntryTable(double threshold) {
        this.threshold = threshold;
    }

    /** Counts of one entry. Not safe for threads. */
    static final class Row {
        private final String entry;
        private long rightly;
        private long wrongly;
        private long alone;
        private long aloneWrongly;

        private Row(String entry) {
            this.entry = entry;
        }

        String entry() {
            return entry;
        }

        /** Unlawful lines it flagged. */
        long rightly() {
            return rightly;
        }

        /** Lawful lines it flagged. */
        long wrongly() {
            return wrongly;
        }

        /** Unlawful lines that nothing else flagged: what would be lost without it. */
        long alone() {
            return alone;
        }

        /** Lawful lines that nothing else flagged: what would be gained without it. */
        long aloneWrongly() {
            return aloneWrongly;
        }

        Interval precision() {
            return Interval.wilson(rightly, rightly + wrongly);
        }
    }

    /** @param judged a line with a label; one where either answer is right counts nothing */
    void add(Judged judged) {
        Boolean flag = judged.item().label().flag();
        if (flag == null) {
            return;
        }
        Set<String> entries = judged.detection().findings().stream()
                .filter(finding -> finding.confidence() >= threshold)
                .map(Finding::entry)
                .collect(Collectors.toSet());
        for (String entry : entries) {
            Row row = rows.computeIfAbsent(entry, Row::new);
            int only = entries.size() == 1 ? 1 : 0;
            row.rightly += flag ? 1 : 0;
            row.wrongly += flag ? 0 : 1;
            row.alone += flag ? only : 0;
            row.aloneWrongly += flag ? 0 : only;
        }
    }

    /** By harm: what would be gained without the entry less what would be lost; then by lawful lines flagged. */
    List<Row> rows() {
        return rows.values().stream()
                .sorted(Comparator.comparingLong((Row row) -> row.alone - row.aloneWrongly)
                        .thenComparingLong(row -> -row.wrongly)
                        .thenComparingLong(Row::rightly)
                        .thenComparing(Row::entry))
                .toList();
    }
}
