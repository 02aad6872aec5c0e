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

/** Which of the matches that stand are told: each entry once, and of one claim category the strongest at a place. */
final class Selection {
    private static final Comparator<Considered> STRONGEST_FIRST = Comparator.comparing(
                    (Considered one) -> one.match().entry().severity())
            .thenComparing(one -> -one.confidence())
            .thenComparing(one -> -one.match().hits().length)
            .thenComparing(one -> one.match().start())
            .thenComparing(one -> one.match().entry().id());

    private static final Comparator<Considered> BEST_OF_ENTRY = Comparator.<Considered>comparingDouble(
                    one -> -one.confidence())
            .thenComparing(one -> one.match().gaps())
            .thenComparing(one -> one.match().start())
            .thenComparing(one -> -one.match().end());

    private Selection() {}

    static List<Considered> best(Scan scan, List<Considered> considered) {
        Map<String, Considered> byEntry = new LinkedHashMap<>();
        for (Considered one : considered) {
            if (one.outcome().isFinding()) {
                byEntry.merge(one.match().entry().id(), one, (a, b) -> BEST_OF_ENTRY.compare(a, b) <= 0 ? a : b);
            }
        }
        return strongest(scan, byEntry.values());
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
