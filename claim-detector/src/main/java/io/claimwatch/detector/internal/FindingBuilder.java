package io.claimwatch.detector.internal;

import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Product;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.match.Content;
import io.claimwatch.lexicon.match.Match;
import io.claimwatch.lexicon.match.Scan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** From a match that stands to what people read. */
final class FindingBuilder {
    /** Marks evidence in the words before. */
    private static final Long BEFORE = -1L;

    private FindingBuilder() {}

    static Finding build(Scan scan, Considered considered, Product product, String version) {
        Match match = considered.match();
        Entry entry = match.entry();
        return new Finding(
                entry.id(),
                entry.title(),
                entry.category(),
                entry.severity(),
                considered.confidence(),
                evidence(scan, match),
                normalised(scan, match),
                Scorer.transforms(scan, match),
                entry.basis().of(product == null ? null : product.category()),
                entry.suggestion(),
                considered.outcome() == Considered.Outcome.NEEDS_PASSPORT,
                considered.notes(),
                version);
    }

    /** The hits' spans in the original, neighbours joined; split where the words before end. */
    static List<Evidence> evidence(Scan scan, Match match) {
        Content content = scan.content();
        List<int[]> joined = new ArrayList<>();
        for (int hit : inOrder(scan, match)) {
            int[] last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && scan.hitStart(hit) <= last[1]) {
                last[1] = Math.max(last[1], scan.hitEnd(hit));
            } else {
                joined.add(new int[] {scan.hitStart(hit), scan.hitEnd(hit)});
            }
        }
        List<Evidence> evidence = new ArrayList<>(joined.size());
        for (int[] span : joined) {
            add(content, content.originalStart(span[0]), content.originalEnd(span[1]), evidence);
        }
        return evidence;
    }

    private static void add(Content content, int start, int end, List<Evidence> into) {
        int boundary = content.boundary();
        String original = content.original();
        if (start < boundary) {
            int to = Math.min(end, boundary);
            into.add(new Evidence(start, to, original.substring(start, to), BEFORE));
        }
        if (end > boundary) {
            int from = Math.max(start, boundary);
            into.add(new Evidence(from - boundary, end - boundary, original.substring(from, end), null));
        }
    }

    /** The matched terms as the lexicon writes them, one after the other. */
    static String normalised(Scan scan, Match match) {
        StringBuilder out = new StringBuilder();
        int end = -1;
        for (int hit : inOrder(scan, match)) {
            if (scan.hitStart(hit) >= end) {
                out.append(scan.hitTerm(hit));
                end = scan.hitEnd(hit);
            }
        }
        return out.toString();
    }

    private static List<Integer> inOrder(Scan scan, Match match) {
        return Arrays.stream(match.hits())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(scan::hitStart).thenComparing(hit -> -scan.hitEnd(hit)))
                .toList();
    }
}
