package io.claimwatch.lexicon.match;

import io.claimwatch.lexicon.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Looks for the entries that came nearest to matching: of each the pattern that lacks least. */
final class NearMisses {
    /** Complete ones first, for each part a word of its own; then those with more parts there; then those whose rarest part there says more. */
    private static final Comparator<Found> NEAREST_FIRST = Comparator.comparing((Found found) ->
                    !found.miss.missing().isEmpty() || found.miss.obstacle() == NearMiss.Obstacle.TWICE)
            .thenComparing(found -> -found.there)
            .thenComparingDouble(Found::weight);

    private final Terms terms;
    private final long[] present;
    private final Evaluator evaluator;
    private final boolean doubtful;
    private final List<Found> all = new ArrayList<>();

    /**
     * @param there how many of the pattern's parts are there
     * @param weight how often the rarest of these is seen in talk, roughly
     */
    private record Found(NearMiss miss, int there, double weight) {}

    NearMisses(Scan scan) {
        terms = scan.terms();
        present = scan.present();
        evaluator = new Evaluator(scan, true);
        doubtful = scan.hits().anyTentative();
    }

    /** Takes a pattern into account; one that matches is none. */
    void consider(Entry entry, String source, Node root, Needs needs) {
        int[] unmet = needs.unmet(present);
        int[] met = IntStream.range(0, needs.count())
                .filter(need -> Arrays.stream(unmet).noneMatch(other -> other == need))
                .filter(need -> Arrays.stream(needs.classes(need)).noneMatch(terms::isCue))
                .toArray();
        if (unmet.length > 1 || met.length == 0) {
            return;
        }
        double weight = Arrays.stream(met)
                .mapToDouble(need -> Arrays.stream(needs.classes(need))
                        .mapToDouble(terms::weight)
                        .sum())
                .min()
                .orElse(0);
        int there = needs.count() - unmet.length;
        if (unmet.length == 1) {
            List<String> missing = Arrays.stream(needs.classes(unmet[0]))
                    .mapToObj(terms::nameOf)
                    .toList();
            all.add(new Found(new NearMiss(entry, source, missing, NearMiss.Obstacle.PART, -1), there, weight));
        } else if (evaluator.evaluate(root).isEmpty()) {
            WhyNot.Answer why = new WhyNot(evaluator, doubtful).of(root);
            all.add(new Found(new NearMiss(entry, source, List.of(), why.obstacle(), why.gaps()), there, weight));
        }
    }

    /** The nearest first, one of each entry. */
    List<NearMiss> nearest(int limit) {
        all.sort(NEAREST_FIRST);
        Map<String, NearMiss> byEntry = new LinkedHashMap<>();
        all.forEach(found -> byEntry.putIfAbsent(found.miss.entry().id(), found.miss));
        return byEntry.values().stream().limit(limit).toList();
    }
}
