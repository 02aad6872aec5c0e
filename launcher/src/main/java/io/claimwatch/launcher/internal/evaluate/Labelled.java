package io.claimwatch.launcher.internal.evaluate;

import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Transform;
import io.claimwatch.launcher.internal.input.Item;
import io.claimwatch.launcher.internal.judge.Judged;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tallies of labelled lines: in all, and by every group worth looking at. */
final class Labelled {
    /** Shorter texts are utterances, longer ones stretches of talk. UTF-16 units. */
    private static final int SHORT = 100;

    private final double threshold;
    private final Tally all = new Tally();
    private final Map<String, Map<String, Tally>> groups = new TreeMap<>();
    private long leftOut;

    Labelled(double threshold) {
        this.threshold = threshold;
    }

    /** @return false when the line was left out, its words not being what was wrong */
    boolean add(Judged judged) {
        Item item = judged.item();
        Item.Label label = item.label();
        if (!label.evident() && Boolean.TRUE.equals(label.flag())) {
            leftOut++;
            return false;
        }
        boolean flagged = judged.detection().flagged(threshold);
        all.add(label.flag(), flagged);
        tally("file", item.source()).add(label.flag(), flagged);
        tally("language", item.lang()).add(label.flag(), flagged);
        tally("product category", productCategory(item)).add(label.flag(), flagged);
        tally("length", item.text().length() < SHORT ? "under " + SHORT : SHORT + " and over")
                .add(label.flag(), flagged);
        byClaim(judged, label);
        byTransform(judged, label);
        return true;
    }

    private static String productCategory(Item item) {
        return item.product() == null || item.product().category() == null
                ? "unknown"
                : item.product().category().wire();
    }

    /** Recall by the claim a line names, precision by the categories found. */
    private void byClaim(Judged judged, Item.Label label) {
        Set<String> found = reaching(judged).stream()
                .map(finding -> finding.category().wire())
                .collect(Collectors.toSet());
        if (label.claim() != null && Boolean.TRUE.equals(label.flag())) {
            tally("claim category", label.claim()).addExpected(!found.isEmpty());
        }
        found.forEach(category -> tally("claim category", category).addFound(label.flag()));
    }

    private void byTransform(Judged judged, Item.Label label) {
        Set<String> undone = reaching(judged).stream()
                .flatMap(finding -> finding.transforms().stream())
                .map(Transform::wire)
                .collect(Collectors.toSet());
        if (judged.detection().flagged(threshold)) {
            (undone.isEmpty() ? Set.of("none") : undone)
                    .forEach(transform -> tally("transform", transform).addFound(label.flag()));
        }
    }

    private List<Finding> reaching(Judged judged) {
        return judged.detection().findings().stream()
                .filter(finding -> finding.confidence() >= threshold)
                .toList();
    }

    private Tally tally(String group, String name) {
        return groups.computeIfAbsent(group, key -> new TreeMap<>()).computeIfAbsent(name, key -> new Tally());
    }

    Tally all() {
        return all;
    }

    /** By group, then by name. */
    Map<String, Map<String, Tally>> groups() {
        return Collections.unmodifiableMap(groups);
    }

    /** Lines whose facts were false, not their words. */
    long leftOut() {
        return leftOut;
    }

    boolean empty() {
        return all.unlawful() + all.lawful() + all.open() + leftOut == 0;
    }
}
