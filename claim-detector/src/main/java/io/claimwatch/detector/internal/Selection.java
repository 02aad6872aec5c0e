package io.claimwatch.detector.internal;

import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.lexicon.match.Match;
import io.claimwatch.lexicon.match.Scan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the matches that stand are told: each entry once, and of one claim category the strongest at a place. Which
 * entries these are does not depend on how sure the hearing was, so that a disguise cannot trade one for another.
 */
final class Selection {
    private static final Comparator<Considered> SUREST_FIRST = Comparator.comparing(
                    (Considered one) -> one.match().entry().severity())
            .thenComparing(one -> -one.confidence())
            .thenComparing(one -> -one.match().hits().length)
            .thenComparing(one -> one.match().start())
            .thenComparing(one -> one.match().entry().id());

    private static final Comparator<Considered> STRONGEST_FIRST = Comparator.comparing(
                    (Considered one) -> one.match().entry().severity())
            .thenComparing(one -> -one.match().entry().confidence())
            .thenComparing(SUREST_FIRST);

    private static final Comparator<Considered> TIGHTEST = Comparator.<Considered>comparingInt(
                    one -> one.match().gaps())
            .thenComparing(one -> one.match().start())
            .thenComparing(one -> -one.match().end());

    private static final Comparator<Considered> BEST_TO_SHOW =
            Comparator.<Considered>comparingDouble(one -> -one.confidence()).thenComparing(TIGHTEST);

    private Selection() {}

    static List<Considered> best(Scan scan, List<Considered> considered) {
        Map<String, Considered> tightest = new LinkedHashMap<>();
        Map<String, Considered> shown = new LinkedHashMap<>();
        for (Considered one : considered) {
            if (one.outcome().isFinding()) {
                String entry = one.match().entry().id();
                tightest.merge(entry, one, (a, b) -> TIGHTEST.compare(a, b) <= 0 ? a : b);
                shown.merge(entry, one, (a, b) -> BEST_TO_SHOW.compare(a, b) <= 0 ? a : b);
            }
        }
        return strongest(scan, tightest.values()).stream()
                .map(one -> shown.get(one.match().entry().id()))
                .sorted(SUREST_FIRST)
                .toList();
    }

    private static List<Considered> strongest(Scan scan, Collection<Considered> candidates) {
        List<Considered> sorted = new ArrayList<>(candidates);
        sorted.sort(STRONGEST_FIRST);
        List<Considered> kept = new ArrayList<>(sorted.size());
        for (Considered one : sorted) {
            if (kept.stream().noneMatch(stronger -> hides(scan, stronger, one))) {
                kept.add(one);
            }
        }
        return kept;
    }

    private static boolean hides(Scan scan, Considered stronger, Considered weaker) {
        ClaimCategory category = stronger.match().entry().category();
        return category == weaker.match().entry().category()
                && stronger.outcome() == weaker.outcome()
                && shareHit(scan, stronger.match(), weaker.match());
    }

    private static boolean shareHit(Scan scan, Match a, Match b) {
        for (int hit : b.hits()) {
            if (scan.isTrigger(hit) && Spans.partOf(scan, a, hit)) {
                return true;
            }
        }
        return false;
    }
}
